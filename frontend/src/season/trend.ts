// A season month by month, as points on a plot with how far each may be trusted.
import type { Estimate, Month } from '~/api/types';
import type { Unit } from '~/season/estimateWords';

export type Measured = 'consistency' | 'forehand_balance' | 'rally_length' | 'tempo_s';

interface MeasureTerms {
  words: string;
  unit: Unit;
  /** What it is counted from. */
  noun: string;
}

export const MEASURED: Readonly<Record<Measured, MeasureTerms>> = {
  consistency: { words: 'Consistency', unit: 'share', noun: 'strokes' },
  forehand_balance: { words: 'Forehand', unit: 'share', noun: 'strokes' },
  rally_length: { words: 'Rallies', unit: 'strokes', noun: 'rallies' },
  tempo_s: { words: 'Tempo', unit: 'seconds', noun: 'strokes' },
};

export interface TrendPoint {
  month: string;
  estimate: Estimate;
  /** Shares of the plot's width and height, from its left and top. */
  x: number;
  y: number;
  low: number | null;
  high: number | null;
}

export interface Trend {
  points: readonly TrendPoint[];
  /** What the plot's bottom and top stand for. */
  least: number;
  most: number;
}

/** The months in which something was seen, laid out; months without any keep their room. */
export function trendOf(months: readonly Month[], measured: Measured): Trend {
  const seen = months.flatMap((month) => {
    const estimate = month.brief[measured];
    return estimate ? [{ month: month.begins_on, estimate }] : [];
  });
  if (seen.length === 0) return { points: [], least: 0, most: 1 };
  const ends = seen.flatMap(({ estimate }) => [
    estimate.low ?? estimate.value,
    estimate.high ?? estimate.value,
  ]);
  const [least, most] = roomy(Math.min(...ends), Math.max(...ends), measured);
  const first = ordinal(seen[0]?.month ?? '');
  const span = Math.max(1, ordinal(seen.at(-1)?.month ?? '') - first);
  const up = (value: number) => 1 - (value - least) / (most - least);
  const points = seen.map(({ month, estimate }) => ({
    month,
    estimate,
    x: seen.length === 1 ? 0.5 : (ordinal(month) - first) / span,
    y: up(estimate.value),
    low: estimate.low === null ? null : up(estimate.low),
    high: estimate.high === null ? null : up(estimate.high),
  }));
  return { points, least, most };
}

/** Ends with some air, never beyond what a measure can be. */
function roomy(least: number, most: number, measured: Measured): [number, number] {
  const air = Math.max(0.05, (most - least) * 0.1);
  const isShare = measured === 'consistency' || measured === 'forehand_balance';
  return [Math.max(0, least - air), isShare ? Math.min(1, most + air) : most + air];
}

/** Months since the beginning of our era: "2026-03-01" -> 24315 */
function ordinal(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
