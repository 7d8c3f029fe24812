import { describe, expect, it } from 'vitest';
import { intervalWords, isRough, rangeWords, sentenceOf, valueWords } from '~/season/estimateWords';

const sure = { value: 0.824, low: 0.75, high: 0.884, n: 120 };
const few = { value: 1.5, low: null, high: null, n: 2 };

describe('estimates in words', () => {
  it('says the number in its unit', () => {
    expect(valueWords(sure, 'share')).toBe('82 %');
    expect(valueWords(few, 'seconds')).toBe('1.50 s');
    expect(valueWords({ ...few, value: 4.24 }, 'strokes')).toBe('4.2');
    expect(valueWords(null, 'share')).toBe('–');
  });

  it('says between what it lies, where that is known', () => {
    expect(rangeWords(sure, 'share')).toBe('75 to 88 %');
    expect(rangeWords(few, 'seconds')).toBe('');
  });

  it('calls a number rough that rests on little', () => {
    expect(isRough(sure, 'share')).toBe(false);
    expect(isRough({ ...sure, low: 0.5 }, 'share')).toBe(true);
    expect(isRough(few, 'seconds')).toBe(true);
  });

  it('warns of intervals that rest on few videos', () => {
    expect(intervalWords(4)).toContain('further away');
    expect(intervalWords(5)).not.toContain('further away');
  });

  it('says all of it in one sentence', () => {
    expect(sentenceOf(sure, 'share')).toBe('82 %, 75 to 88 %, from 120 strokes');
    expect(sentenceOf(few, 'seconds', 'rallies')).toBe('1.50 s, from 2 rallies, a rough guess');
    expect(sentenceOf(null, 'share')).toBe('not seen yet');
  });
});
