// Who is shown in a mirror: left-handers, so that they can be laid beside right-handers.

import type { Handedness } from '~/api/types';

interface Hand {
  readonly handedness: Handedness;
}

/** Whether a stroke is mirrored unless somebody says otherwise: among left-handers nobody is. */
export function isMirroredAtFirst(one: Hand, all: readonly Hand[]): boolean {
  return one.handedness === 'left' && all.some(({ handedness }) => handedness === 'right');
}
