// Says the stroke at the playhead to people who listen, while the video stands still.
import type { Stroke } from '~/api/types';
import { useWatched } from '~/player/useWatched';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { sentence } from '~/strokes/strokeWords';

interface CurrentStrokeVoiceProps {
  player: VideoPlayer;
  current: Stroke | null;
}

export function CurrentStrokeVoice({ player, current }: CurrentStrokeVoiceProps) {
  const isMoving = useWatched(player.state, (state) => state.isMoving);
  const words = current && sentence(current, player.table.startS(current.contact_frame));
  return (
    <p className="visually-hidden" aria-live="polite">
      {isMoving ? '' : words}
    </p>
  );
}
