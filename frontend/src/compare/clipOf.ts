// Which of a stroke's two clips is compared: an old laptop must decode all of them at once.
import type { Card } from '~/api/types';

const MOST_FINE = 3;

/** The clip with every frame, or the small one where more than three are played together. */
export function clipOf(card: Card, strokes: number): string {
  return strokes <= MOST_FINE ? card.fine_clip : card.clip;
}
