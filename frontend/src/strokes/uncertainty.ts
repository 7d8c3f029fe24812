// Which strokes a coach should look at first.

import type { Stroke } from '~/api/types';

const SURE = 0.75;
const STEADY = 0.6;
const AGREED = 0.7;

/** Nobody has looked at it, and the model itself has its doubts. */
export function isUncertain(stroke: Stroke): boolean {
  return (
    stroke.state === 'predicted' &&
    ((stroke.confidence ?? 1) < SURE ||
      (stroke.consistency ?? 1) < STEADY ||
      (stroke.agreement ?? 1) < AGREED)
  );
}
