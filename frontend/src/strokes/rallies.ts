// Where a rally goes on: the rule of platform/loopdrive/strokes/rallies.py.

import type { Stroke } from '~/api/types';
import type { FrameTable } from '~/player/FrameTable';
import { byContact } from '~/strokes/byContact';

const GAP_S = 1.5; // a longer pause between contacts ends a rally

/** Whether another stroke follows in the same rally. `standing`: both players', by contact. */
export function isFollowed(
  stroke: Stroke,
  standing: readonly Stroke[],
  table: FrameTable,
): boolean {
  const next = standing.find((other) => byContact(other, stroke) > 0);
  if (!next) return false;
  return table.startS(next.contact_frame) - table.startS(stroke.contact_frame) <= GAP_S;
}
