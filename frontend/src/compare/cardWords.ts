// Whose stroke it is, and when it was played, in words.

import type { Card } from '~/api/types';
import { day } from '~/format/times';
import { className, playerName } from '~/strokes/strokeWords';

/** "Forehand by Anna" */
export function titleOf({ stroke }: Card): string {
  return `${className(stroke)} by ${playerName(stroke)}`;
}

/** "Sun 22 Nov 2026 · Tuesday multiball" */
export function dayAndSession(card: Card): string {
  return `${day(card.played_on)} · ${card.player_session_title}`;
}
