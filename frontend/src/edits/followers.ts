// What waits behind an edit and makes no sense without it.

import { newKey } from '~/api/newKey';
import type { PendingEdit } from '~/edits/PendingEdit';

export interface Queued {
  /** They take it back, or change strokes that it was to add. */
  readonly followers: readonly PendingEdit[];
  /** They can be done without it. */
  readonly others: readonly PendingEdit[];
}

/** Part the edits that wait behind one. An edit of many strokes that only partly follows is cut. */
export function followersOf(first: PendingEdit, waiting: readonly PendingEdit[]): Queued {
  const followers: PendingEdit[] = [];
  const others: PendingEdit[] = [];
  const leaders = new Set([first.id]);
  const missing = new Set(added(first));
  for (const edit of waiting) {
    const isFollower = edit.undoes !== null && leaders.has(edit.undoes);
    const touching = edit.changes.filter(({ stroke }) => missing.has(stroke));
    if (isFollower || touching.length === edit.changes.length) {
      followers.push(edit);
      leaders.add(edit.id);
      for (const stroke of added(edit)) missing.add(stroke);
    } else if (touching.length > 0) {
      followers.push({ ...edit, id: newKey(), undoes: null, changes: touching });
      others.push({ ...edit, changes: edit.changes.filter(({ stroke }) => !missing.has(stroke)) });
    } else {
      others.push(edit);
    }
  }
  return { followers, others };
}

function added({ changes }: PendingEdit): string[] {
  return changes.filter(({ before }) => before === null).map(({ stroke }) => stroke);
}
