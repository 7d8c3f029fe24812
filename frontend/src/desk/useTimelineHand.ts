// The hand on the timeline, for those who may change strokes; it stays the same one while they do.

import { useEffect, useState } from 'react';
import type { CorrectParts } from '~/desk/correct';
import { DeskHand } from '~/desk/DeskHand';

export function useTimelineHand(parts: CorrectParts | null): DeskHand | null {
  const [hand] = useState(() => new DeskHand());
  useEffect(() => hand.take(parts), [hand, parts]);
  return parts ? hand : null;
}
