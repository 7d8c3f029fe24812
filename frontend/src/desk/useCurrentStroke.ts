// The stroke being played right now; tells React only when it changes, not with every frame.

import { useCallback, useSyncExternalStore } from 'react';
import type { Stroke } from '~/api/types';
import type { Place } from '~/desk/Place';

const NOTHING_TO_WATCH = () => () => undefined;

export function useCurrentStroke(place: Place | null, strokes: readonly Stroke[]): Stroke | null {
  const current = useCallback(() => place && place.stroke(strokes), [place, strokes]);
  return useSyncExternalStore(place ? place.player.state.watch : NOTHING_TO_WATCH, current);
}
