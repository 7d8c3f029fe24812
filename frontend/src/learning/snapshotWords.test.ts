import { describe, expect, it } from 'vitest';
import {
  frozenWords,
  labelCounts,
  minutesWords,
  nameOf,
  sizeWords,
  testShareWords,
} from '~/learning/snapshotWords';
import { testCounts, testPart } from '~/learning/testSnapshot';

describe('a snapshot in words', () => {
  it('has its number, and its title where there is one', () => {
    expect(nameOf({ number: 3, title: 'Spring' })).toBe('Snapshot 3: Spring');
    expect(nameOf({ number: 3, title: '' })).toBe('Snapshot 3');
  });

  it('says who froze it, where that is known', () => {
    const at = { created_at: '2026-11-26T14:05:00Z' };
    expect(frozenWords({ ...at, created_by_name: 'Kim' })).toMatch(
      /^Frozen 26 Nov 2026, .* by Kim$/,
    );
    expect(frozenWords({ ...at, created_by_name: null })).not.toMatch(/by/);
  });

  it('adds up both parts', () => {
    expect(sizeWords(testCounts())).toBe('4 people · 3 sessions · 32 minutes');
    const one = testCounts({
      train: testPart({ people: 1, matches: 1 }),
      test: testPart(),
      minutes_known: 0.33,
    });
    expect(sizeWords(one)).toBe('1 person · 1 session · 0.3 minutes');
  });

  it('shows a decimal where minutes are few', () => {
    expect([0, 0.96, 9.94, 31.6, 1234].map(minutesWords)).toEqual([
      '0 minutes',
      '1 minute',
      '9.9 minutes',
      '32 minutes',
      '1,234 minutes',
    ]);
  });

  it('says how much only tests', () => {
    expect(testShareWords(testCounts())).toBe('14\u00a0% kept for testing');
    expect(testShareWords(testCounts({ test: testPart({ strokes: 1 }) }))).toMatch(
      /^less than 1 %/,
    );
    expect(testShareWords(testCounts({ test: testPart() }))).toBe('no stroke kept for testing');
  });

  it('counts every class, also one without a stroke', () => {
    expect(labelCounts({ smash: 2, serve: 5 }).map(({ name, strokes }) => [name, strokes])).toEqual(
      [
        ['Serve', 5],
        ['Forehand', 0],
        ['Backhand', 0],
        ['Smash', 2],
      ],
    );
  });
});
