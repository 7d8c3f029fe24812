import { describe, expect, it } from 'vitest';
import type { Brief, Month } from '~/api/types';
import { trendOf } from '~/season/trend';

function month(begins_on: string, value: number | null, around = 0.1): Month {
  const consistency =
    value === null ? null : { value, low: value - around, high: value + around, n: 40 };
  return { begins_on, brief: { consistency } as Brief };
}

describe('a trend', () => {
  it('keeps room for months in which nothing was played', () => {
    const trend = trendOf(
      [month('2026-01-01', 0.5), month('2026-02-01', 0.6), month('2026-05-01', 0.7)],
      'consistency',
    );
    expect(trend.points.map(({ x }) => x)).toEqual([0, 0.25, 1]);
  });

  it('leaves out months without the measure', () => {
    const trend = trendOf([month('2025-12-01', null), month('2026-01-01', 0.5)], 'consistency');
    expect(trend.points.map(({ month, x }) => [month, x])).toEqual([['2026-01-01', 0.5]]);
  });

  it('holds every interval between its ends', () => {
    const { points, least, most } = trendOf(
      [month('2026-01-01', 0.95, 0.04), month('2026-02-01', 0.2)],
      'consistency',
    );
    expect(most).toBeLessThanOrEqual(1);
    expect(least).toBeGreaterThanOrEqual(0);
    for (const { low, high, y } of points) {
      expect(high ?? y).toBeGreaterThanOrEqual(0);
      expect(low ?? y).toBeLessThanOrEqual(1);
    }
  });

  it('is empty where nothing was seen', () => {
    expect(trendOf([], 'tempo_s').points).toEqual([]);
  });
});
