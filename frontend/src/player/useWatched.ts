// A watched value, or what a component needs of it, for React; draws again only when that changes.

import { useSyncExternalStore } from 'react';
import type { Watched } from '~/player/Watched';

/** `select` must answer something that compares by identity: a primitive, or a kept object. */
export function useWatched<T, Part>(watched: Watched<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(watched.watch, () => select(watched.get()));
}
