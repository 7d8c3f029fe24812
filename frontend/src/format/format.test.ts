import { describe, expect, it } from 'vitest';
import { bytes, count, percent } from '~/format/amounts';
import { day, dayInWords, left, length, today } from '~/format/times';

describe('amounts', () => {
  it('says bytes with one decimal where it matters', () => {
    expect([0, 999, 1234, 12_345_678, 999_999, 20e9].map(bytes)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.2 kB',
      '12 MB',
      '1.0 MB',
      '20 GB',
    ]);
  });

  it('never says all is there before it is', () => {
    expect([0, 0.4299, 0.9999, 1].map(percent)).toEqual([
      '0\u00a0%',
      '42\u00a0%',
      '99\u00a0%',
      '100\u00a0%',
    ]);
  });

  it('counts one and many', () => {
    expect([count(1, 'video'), count(1200, 'stroke')]).toEqual(['1 video', '1,200 strokes']);
  });
});

describe('times', () => {
  it('says how long a video is', () => {
    expect([0, 59.6, 65.2, 3661].map(length)).toEqual(['0:00', '1:00', '1:05', '1:01:01']);
  });

  it('says what is left as coarsely as it is known', () => {
    expect([null, 3, 12, 61, 4800].map(left)).toEqual([
      '',
      'a few seconds left',
      '15 s left',
      '2 min left',
      '1 h 20 min left',
    ]);
  });

  it('keeps a day the same day in every time zone', () => {
    expect(day('2026-11-22')).toBe('Sun 22 Nov 2026');
    expect(dayInWords('2026-01-01')).toBe('Thursday 1 January');
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
