// The stroke being played right now; tells React only when it changes, not with every frame.

import { useCallback, useSyncExternalStore } from 'react';
import type { Stroke } from '~/api/types';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { strokeAtFrame } from '~/strokes/StrokeStore';

const NOTHING_TO_WATCH = () => () => undefined;

export function useCurrentStroke(
  player: VideoPlayer | null,
  strokes: readonly Stroke[],
): Stroke | null {
  const current = useCallback(
    () => player && strokeAtFrame(strokes, player.aimedFrame),
    [player, strokes],
  );
  return useSyncExternalStore(player ? player.state.watch : NOTHING_TO_WATCH, current);
}
