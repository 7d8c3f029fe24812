// Which strokes a coach wants to see: some classes, some ends, from some confidence on.

import type { Stroke, TableEnd } from '~/api/types';
import type { StrokeLabel } from '~/theme/strokes';

export interface StrokeFilter {
  /** What is left out; so that a new class or end is shown without anybody's doing. */
  readonly hiddenLabels: ReadonlySet<StrokeLabel>;
  readonly hiddenEnds: ReadonlySet<TableEnd>;
  readonly minConfidence: number;
  /** Only what nobody has looked at. */
  readonly onlyPredicted: boolean;
  /** Also what was rejected; it hides nothing. */
  readonly showsRejected: boolean;
}

export const EVERYTHING: StrokeFilter = {
  hiddenLabels: new Set(),
  hiddenEnds: new Set(),
  minConfidence: 0,
  onlyPredicted: false,
  showsRejected: false,
};

export function matches(filter: StrokeFilter, stroke: Stroke): boolean {
  return (
    (stroke.confidence ?? 1) >= filter.minConfidence &&
    (!filter.onlyPredicted || stroke.state === 'predicted') &&
    (filter.showsRejected || stroke.state !== 'rejected') &&
    !filter.hiddenLabels.has(stroke.label) &&
    !filter.hiddenEnds.has(stroke.end)
  );
}

export function hidesNothing(filter: StrokeFilter): boolean {
  const { hiddenLabels, hiddenEnds, minConfidence, onlyPredicted } = filter;
  return minConfidence === 0 && !onlyPredicted && hiddenLabels.size + hiddenEnds.size === 0;
}

/** The set with the value added, or taken out if it was in. */
export function toggled<T>(values: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
}

export function countByLabel(strokes: readonly Stroke[]): Readonly<Record<StrokeLabel, number>> {
  const counts = { serve: 0, forehand: 0, backhand: 0, smash: 0 };
  for (const stroke of strokes) counts[stroke.label] += 1;
  return counts;
}
