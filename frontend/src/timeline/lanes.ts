// The lanes of the timeline: one for each end of the table that somebody plays at.

import type { Appearance, Stroke, TableEnd } from '~/api/types';
import { endName, ENDS } from '~/strokes/ends';

export interface Lane {
  readonly end: TableEnd;
  /** The player's name, or the end's where nobody has been named. */
  readonly name: string;
}

export function lanesOf(
  strokes: readonly Stroke[],
  appearances: readonly Pick<Appearance, 'end' | 'name'>[],
): Lane[] {
  const ends = new Set<TableEnd>([
    ...appearances.map((appearance) => appearance.end),
    ...strokes.map((stroke) => stroke.end),
  ]);
  return ENDS.filter((end) => ends.has(end)).map((end) => ({
    end,
    name: appearances.find((appearance) => appearance.end === end)?.name || endName(end),
  }));
}
