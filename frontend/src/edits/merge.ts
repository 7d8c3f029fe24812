// Two coaches, one stroke: what does not collide goes together, what does is put before people.

import type { Stroke } from '~/api/types';
import type { Change } from '~/edits/PendingEdit';
import { FIELDS, TOLD, type StrokeValues } from '~/edits/values';

export type Field = keyof StrokeValues;

/**
 * The fields both have changed, each in another way, since the coach saw the stroke. Empty means that
 * the change can be made of the stroke as it is now.
 */
export function collisions(change: Change, present: Stroke): readonly Field[] {
  const { before, after } = change;
  if (before === null) return [];
  const changed = FIELDS.filter((field) => after[field] !== undefined);
  const values = changed.filter((field) => field !== 'state');
  if (values.length > 0) {
    // The state follows from the values, but for one thing: a stroke that was taken away meanwhile.
    const isGone = present.state === 'rejected' && before.state !== 'rejected';
    return [...values, ...(isGone ? (['state'] as const) : [])].filter((field) =>
      field === 'state' ? isGone : isOthers(field),
    );
  }
  // A word on the stroke as it was: it holds only while the stroke is still that. Where the ball
  // lands is no part of what is confirmed.
  if (present.state === after.state) return [];
  const others = FIELDS.filter((field) => present[field] !== before[field]);
  const isJudged = (field: Field) => !TOLD.some((told) => told === field);
  return after.state === 'confirmed' ? others.filter(isJudged) : others;

  function isOthers(field: Field): boolean {
    const isUntouched = before === null || present[field] === before[field];
    return !isUntouched && present[field] !== after[field];
  }
}
