// What the server said of decisions, laid upon the cards of the page.

import type { QueueDecision, QueueOutcome, Stroke } from '~/api/types';
import type { Card } from '~/queue/Verdict';

export const CHANGED =
  'Somebody else has changed strokes of this page. They are shown as they are now.';

/** The cards that must be looked at once more, and why. */
export function cardsLeft(
  cards: readonly Card[],
  outcomes: readonly QueueOutcome[],
): { left: Card[]; sentences: string[] } {
  const left: Card[] = [];
  const sentences = new Set<string>();
  for (const { video, outcome, detail, strokes } of outcomes) {
    if (outcome === 'done') continue;
    sentences.add(outcome === 'stale' ? CHANGED : detail);
    if (outcome !== 'stale') continue;
    const now = new Map(strokes.map((stroke) => [stroke.id, stroke]));
    const ofVideo = cards.filter(({ tile }) => tile.video === video);
    left.push(...ofVideo.flatMap((card) => refreshed(card, now.get(card.tile.stroke.id))));
  }
  return { left, sentences: [...sentences] };
}

/** The card with its stroke as it is now; none where somebody has decided it meanwhile. */
function refreshed(card: Card, now: Stroke | undefined): Card[] {
  if (!now) return [card];
  if (now.state !== 'predicted') return [];
  return [{ tile: { ...card.tile, stroke: now }, verdict: null }];
}

/** The card with its stroke as it is now; none where the stroke is not among them. */
export function withStroke(card: Card, strokes: ReadonlyMap<string, Stroke>): Card[] {
  const stroke = strokes.get(card.tile.stroke.id);
  return stroke ? [{ ...card, tile: { ...card.tile, stroke } }] : [];
}

/** The decision that makes the strokes of a decision what they were on these cards. */
export function undoing(done: QueueOutcome, cards: readonly Card[], id: string): QueueDecision {
  const before = new Map(cards.map(({ tile }) => [tile.stroke.id, tile.stroke]));
  const changes = done.strokes.flatMap(({ id: stroke, version }) => {
    const was = before.get(stroke);
    return was ? [{ stroke, version, values: { label: was.label, state: was.state } }] : [];
  });
  return { video: done.video, id, changes, undoes: done.id };
}
