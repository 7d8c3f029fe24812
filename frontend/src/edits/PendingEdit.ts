// One thing a coach did, as it waits to be acknowledged: what it changes, and what they saw before.

import { newKey } from '~/api/newKey';
import type { Stroke } from '~/api/types';
import { addedStroke, type StrokeValues } from '~/edits/values';
import { byContact } from '~/strokes/byContact';

export interface Change {
  readonly stroke: string;
  /** What the coach saw; null for a stroke that is new. */
  readonly before: StrokeValues | null;
  /** What they made of it; everything for a new one. */
  readonly after: Partial<StrokeValues>;
}

export interface PendingEdit {
  readonly id: string;
  readonly changes: readonly Change[];
  /** The edit this one takes back. */
  readonly undoes: string | null;
  /** "Relabelled a stroke": how the edit is called in lists and toasts. */
  readonly says: string;
  readonly madeAtMs: number;
}

let lastMadeAtMs = 0;

export function newEdit(
  changes: readonly Change[],
  says: string,
  undoes: string | null = null,
): PendingEdit {
  // The shelf is read in this order, so no two may have the same moment, whatever the clock does.
  lastMadeAtMs = Math.max(Date.now(), lastMadeAtMs + 1);
  return { id: newKey(), changes, undoes, says, madeAtMs: lastMadeAtMs };
}

/** What the strokes look like once these edits are done; new strokes are added. */
export function withEdits(
  strokes: readonly Stroke[],
  edits: readonly PendingEdit[],
): readonly Stroke[] {
  if (edits.length === 0) return strokes;
  const byId = new Map(strokes.map((stroke) => [stroke.id, stroke]));
  for (const edit of edits) for (const change of edit.changes) applyTo(byId, change);
  return [...byId.values()].sort(byContact);
}

function applyTo(byId: Map<string, Stroke>, change: Change): void {
  const known = byId.get(change.stroke);
  if (known) byId.set(change.stroke, { ...known, ...change.after });
  else if (change.before === null) {
    byId.set(change.stroke, addedStroke(change.stroke, change.after as StrokeValues));
  }
}
