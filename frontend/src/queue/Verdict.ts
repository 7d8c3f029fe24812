// What a coach says of one stroke; whatever nothing is said of is right as the model saw it.

import type { QueueDecision, Tile } from '~/api/types';
import type { StrokeLabel } from '~/theme/strokes';

export type Verdict =
  { readonly kind: 'label'; readonly label: StrokeLabel } | { readonly kind: 'reject' | 'later' };

export interface Card {
  readonly tile: Tile;
  /** Null: it is right. */
  readonly verdict: Verdict | null;
}

/** The class the card shows: the coach's, or else the model's. */
export function labelOf({ tile, verdict }: Card): StrokeLabel {
  return verdict?.kind === 'label' ? verdict.label : tile.stroke.label;
}

/** The card with this said of it; saying it twice, or what the model says, takes it back. */
export function withVerdict(card: Card, verdict: Verdict): Card {
  const isSame =
    verdict.kind === 'label'
      ? verdict.label === labelOf(card) && card.verdict?.kind !== 'reject'
      : verdict.kind === card.verdict?.kind;
  const isModels = verdict.kind === 'label' && verdict.label === card.tile.stroke.label;
  return { ...card, verdict: isSame || isModels ? null : verdict };
}

/** One edit for each video; what is left for later is in none. */
export function decisionsOf(cards: readonly Card[], newId: () => string): QueueDecision[] {
  const byVideo = new Map<string, QueueDecision>();
  for (const { tile, verdict } of cards) {
    if (verdict?.kind === 'later') continue;
    const { video, stroke } = tile;
    const decision = byVideo.get(video) ?? { video, id: newId(), changes: [] };
    byVideo.set(video, decision);
    decision.changes.push({ stroke: stroke.id, version: stroke.version, values: values(verdict) });
  }
  return [...byVideo.values()];
}

function values(verdict: Verdict | null): QueueDecision['changes'][number]['values'] {
  if (verdict?.kind === 'reject') return { state: 'rejected' };
  if (verdict?.kind === 'label') return { label: verdict.label, state: 'corrected' };
  return { state: 'confirmed' };
}

export interface Tally {
  readonly right: number;
  readonly changed: number;
  readonly rejected: number;
  readonly later: number;
}

export function tallyOf(cards: readonly Card[]): Tally {
  const count = (kind: Verdict['kind'] | null) =>
    cards.filter(({ verdict }) => (verdict?.kind ?? null) === kind).length;
  return {
    right: count(null),
    changed: count('label'),
    rejected: count('reject'),
    later: count('later'),
  };
}
