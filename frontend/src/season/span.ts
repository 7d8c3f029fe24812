// Which part of a player's time a page tells.
import { today } from '~/format/times';

export const SPANS = ['month', 'year', 'all'] as const;
export type SpanName = (typeof SPANS)[number];

export const SPAN_WORDS: Readonly<Record<SpanName, string>> = {
  month: '30 days',
  year: 'One year',
  all: 'All time',
};

const DAYS: Readonly<Record<SpanName, number | null>> = { month: 30, year: 365, all: null };

/** The span an address names; all time where it names none. */
export function spanOf(said: string | null): SpanName {
  return SPANS.find((span) => span === said) ?? 'all';
}

/** The first day of a span, as the API writes days; nothing where it has no beginning. */
export function firstDay(span: SpanName, now: Date = new Date()): string | undefined {
  const days = DAYS[span];
  if (days === null) return undefined;
  return today(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
}
