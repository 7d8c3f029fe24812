// Who holds a stroke up, and since when, in words.

import type { ModelStroke } from '~/api/types';
import { moment } from '~/format/times';

/** "Held up by Chris Coach, 22 Nov 2026, 14:05"; who has left the club has no name any more. */
export function heldUpBy({
  chosen_by_name,
  created_at,
}: Pick<ModelStroke, 'chosen_by_name' | 'created_at'>): string {
  return `Held up by ${chosen_by_name ?? 'a coach who has left'}, ${moment(created_at)}`;
}
