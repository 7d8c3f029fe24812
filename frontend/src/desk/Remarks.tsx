// What coaches remarked on the stroke at the playhead: drawn on its frames, and said of them.
import { useQuery } from '@tanstack/react-query';
import type { Stroke } from '~/api/types';
import { DrawnList, DrawnOver } from '~/desk/Drawn';
import classes from '~/desk/Remarks.module.css';
import { Said } from '~/desk/Said';
import { drawingsQuery } from '~/drawings/queries';
import { useWatched } from '~/player/useWatched';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { voiceNotesQuery } from '~/voice/queries';

interface RemarksProps {
  player: VideoPlayer;
  stroke: Stroke;
  width: number;
  height: number;
}

/** Asks only where the film stands: of strokes that pass by, nobody reads what is remarked. */
export function Remarks({ player, stroke, width, height }: RemarksProps) {
  const isMoving = useWatched(player.state, (state) => state.isMoving);
  const drawings = useQuery({ ...drawingsQuery(stroke.id), enabled: !isMoving }).data ?? [];
  const notes = useQuery({ ...voiceNotesQuery(stroke.id), enabled: !isMoving }).data ?? [];
  const contactS = player.table.startS(stroke.contact_frame);
  return (
    <>
      {drawings.length > 0 && (
        <DrawnOver player={player} drawings={drawings} width={width} height={height} />
      )}
      <div className={classes.remarks}>
        {drawings.length > 0 && (
          <DrawnList player={player} drawings={drawings} contactS={contactS} />
        )}
        {notes.length > 0 && (
          <Said key={stroke.id} player={player} notes={notes} contactS={contactS} />
        )}
      </div>
    </>
  );
}
