// A stroke's card in words.
import type { Card } from '~/api/types';
import { STROKE_CLASSES } from '~/theme/strokes';

/** "Third ball of 5", "Serve, rally of 3" */
export function placeWords({ ball, rally_length }: Pick<Card, 'ball' | 'rally_length'>): string {
  if (rally_length === 1) return 'A single hit';
  return `${ORDINALS[ball] ?? `${ball}th`} ball of ${rally_length}`;
}

/** "0.84 s after the last one" */
export function tempoWords(tempoS: number | null): string {
  return tempoS === null ? 'first of the rally' : `${tempoS.toFixed(2)} s after the last one`;
}

export function cardSentence(card: Card): string {
  const { stroke, player_session_title } = card;
  const name = STROKE_CLASSES[stroke.label].name;
  return `${name}, ${placeWords(card).toLowerCase()}, ${player_session_title}`;
}

const ORDINALS: Readonly<Record<number, string>> = {
  1: 'First',
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  6: 'Sixth',
  7: 'Seventh',
  8: 'Eighth',
  9: 'Ninth',
};
