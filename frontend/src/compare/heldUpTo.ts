// To whom a stroke can be held up: those of the comparison first, then everybody else in the club.

import type { PlayerNames } from '~/account/playerNames';
import type { Card } from '~/api/types';

export interface Choices {
  readonly group: string;
  readonly items: { value: string; label: string }[];
}

type Hit = Pick<Card, 'stroke'>;

/** In the comparison, those who did not play this stroke come first. */
export function choicesFor(card: Hit, cards: readonly Hit[], names: PlayerNames): Choices[] {
  const others = cards.filter(({ stroke }) => stroke.player !== card.stroke.player);
  const compared = new Map<number, string>();
  for (const { stroke } of [...others, card]) {
    if (stroke.player !== null) compared.set(stroke.player, stroke.player_name ?? '');
  }
  const rest = [...names]
    .filter(([id]) => !compared.has(id))
    .sort(([, a], [, b]) => a.localeCompare(b));
  return [
    { group: 'In this comparison', items: [...compared].map(choice) },
    { group: 'Others of the club', items: rest.map(choice) },
  ].filter(({ items }) => items.length > 0);
}

function choice([id, label]: [number, string]) {
  return { value: String(id), label };
}
