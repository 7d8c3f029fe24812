// What is asked of a player's strokes: chosen by tapping, or said in words.
import { STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

export const BALLS = [
  { value: '', words: 'Any ball' },
  { value: '1', words: 'Serves' },
  { value: '2', words: 'Returns' },
  { value: '3', words: 'Third balls' },
  { value: '4', words: 'Later balls' },
] as const;

export const ORDERS = [
  { value: '', words: 'Newest first', order: '' },
  { value: 'steady', words: 'Steadiest first', order: 'consistency desc' },
  { value: 'shaky', words: 'Shakiest first', order: 'consistency' },
  { value: 'quick', words: 'Quickest first', order: 'tempo' },
  { value: 'doubtful', words: 'Least sure first', order: 'confidence' },
] as const;

const LATER = '4';

/** What is chosen, as it stands in the address. */
export interface Asked {
  labels: readonly StrokeLabel[];
  ball: string;
  order: string;
  /** Words of one's own, in place of all that is tapped. */
  words: string;
  session: string | null;
}

export function askedOf(search: URLSearchParams): Asked {
  const labels = search.getAll('class');
  return {
    labels: STROKE_LABELS.filter((label) => labels.includes(label)),
    ball: BALLS.find(({ value }) => value === search.get('ball'))?.value ?? '',
    order: ORDERS.find(({ value }) => value === search.get('order'))?.value ?? '',
    words: search.get('q') ?? '',
    session: search.get('session'),
  };
}

/** The same as an address says it; `others` (the span, the open stroke) stay as they are. */
export function addressOf(asked: Asked, others: URLSearchParams): URLSearchParams {
  const address = new URLSearchParams(others);
  for (const key of ['class', 'ball', 'order', 'q', 'session']) address.delete(key);
  for (const label of asked.labels) address.append('class', label);
  if (asked.ball) address.set('ball', asked.ball);
  if (asked.order) address.set('order', asked.order);
  if (asked.words) address.set('q', asked.words);
  if (asked.session) address.set('session', asked.session);
  return address;
}

/** The question in the language of docs/strokes-query.md; `first` is the span's first day. */
export function questionOf({ labels, ball, order, words }: Asked, first?: string): string {
  if (words.trim()) return words.trim();
  const claims = [
    labels.length > 0 && `class in (${labels.join(', ')})`,
    ball && (ball === LATER ? `ball >= ${LATER}` : `ball = ${ball}`),
    first && `date >= ${first}`,
  ].filter(Boolean);
  const sorted = ORDERS.find(({ value }) => value === order)?.order;
  return [claims.join(' and '), sorted && `order by ${sorted}`].filter(Boolean).join(' ');
}
