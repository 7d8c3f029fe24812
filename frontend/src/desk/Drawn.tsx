// What coaches drew on a stroke: over the picture, and where to look for it.
import { useMemo } from 'react';
import type { Drawing } from '~/api/types';
import { seekFreely } from '~/desk/act';
import { inTheFilm } from '~/desk/inTheFilm';
import classes from '~/desk/Remarks.module.css';
import { DrawingLayer } from '~/drawings/DrawingLayer';
import { drawnWords } from '~/drawings/drawingWords';
import { useWatched } from '~/player/useWatched';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { PencilIcon } from '~/theme/icons';

interface DrawnOverProps {
  player: VideoPlayer;
  drawings: readonly Drawing[];
  width: number;
  height: number;
}

/** The drawings of the frame on the screen. */
export function DrawnOver({ player, drawings: drawn, ...size }: DrawnOverProps) {
  const frame = useWatched(player.state, (state) => state.frame);
  const drawings = useMemo(() => inTheFilm(drawn, player.table), [drawn, player]);
  return (
    <DrawingLayer
      {...size}
      drawings={drawings}
      nowS={player.table.startS(frame)}
      pen={null}
      onDrawn={() => {}}
    />
  );
}

interface DrawnListProps {
  player: VideoPlayer;
  drawings: readonly Drawing[];
  contactS: number;
}

/** A button for each moment that something is drawn on. */
export function DrawnList({ player, drawings, contactS }: DrawnListProps) {
  return (
    <ul className={classes.list} aria-label="Drawings">
      {byFrame(inTheFilm(drawings, player.table)).map(([frame, there]) => (
        <li key={frame}>
          <button type="button" className={classes.look} onClick={() => seekFreely(player, frame)}>
            <PencilIcon size={14} />
            {drawnWords(there, contactS)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function byFrame(drawings: readonly Drawing[]): [number, Drawing[]][] {
  const frames = new Set(drawings.map((drawing) => drawing.frame));
  return [...frames].map((frame) => [frame, drawings.filter((each) => each.frame === frame)]);
}
