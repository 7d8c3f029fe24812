import { describe, expect, it } from 'vitest';
import { expectedWords, missedWords, restWords } from '~/queue/numberWords';

const numbers = {
  left: 1234,
  expected: { wrong: 36.7, low: 24.9, high: 57.2, is_from_audit: true },
  audit: { decided: 64, wrong: 5, needed: 10 },
  missed: { videos: 3, strokes: 240, added: 6 },
};

describe('the numbers in words', () => {
  it('give the interval rounded outwards', () => {
    expect(expectedWords(numbers)).toBe('about 37 (24–58)');
    expect(restWords(numbers)).toBe('Estimated from 64 randomly checked strokes, 5 of them wrong.');
  });

  it('call the model’s own word by its name', () => {
    const expected = { wrong: 12, low: null, high: null, is_from_audit: false };
    const early = { ...numbers, expected, audit: { decided: 9, wrong: 1, needed: 10 } };
    expect(expectedWords(early)).toBe('about 12');
    expect(restWords(early)).toMatch(/only what the model says of itself: 1 more randomly/);
  });

  it('say what the queue cannot show', () => {
    expect(missedWords(numbers)).toMatch(/in 3 approved videos, people added 6 of 240 strokes\.$/);
    const none = { ...numbers, missed: { videos: 0, strokes: 0, added: 0 } };
    expect(missedWords(none)).toMatch(/cannot be in the queue\.$/);
  });
});
