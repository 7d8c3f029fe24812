import { describe, expect, it } from 'vitest';
import {
  countedWords,
  differenceWords,
  measureGroups,
  measureName,
  valueWords,
} from '~/learning/verdict/measureWords';
import { testMeasure } from '~/learning/verdict/testVerdict';

describe('a measure in words', () => {
  it('has a plain name, also one that only the server knows', () => {
    expect(measureName({ name: 'accuracy' }).name).toBe('Strokes named right');
    expect(measureName({ name: 'recall of serve' }).name).toBe('Serve: recognised');
    expect(measureName({ name: 'consistency of smash' }).name).toBe('Smash: steady');
    expect(measureName({ name: 'something new' }).name).toBe('Something new');
  });

  it('has values in its own unit', () => {
    expect(valueWords(0.8812, 'points')).toBe('88.1 %');
    expect(valueWords(0.456, 'ms')).toBe('0.46 ms');
    expect(valueWords(2.1, 'a minute')).toBe('2.10');
    expect(valueWords(null, 'points')).toBe('not known');
  });

  it('says the difference with its interval, and no sign of nothing', () => {
    expect(differenceWords(testMeasure())).toBe('+10.0 points, between +5.0 and +15.0');
    expect(differenceWords(testMeasure({ difference: -0.0001, interval: [-0.02, 0.01] }))).toBe(
      '±0 points, between −2.0 and +1.0',
    );
    expect(differenceWords(testMeasure({ interval: null, matches: 2 }))).toMatch(
      /too few sessions/,
    );
    expect(differenceWords(testMeasure({ difference: null }))).toBe('not known');
  });

  it('says what was counted, except of time', () => {
    expect(countedWords(testMeasure())).toBe('240 strokes of 6 sessions');
    expect(countedWords(testMeasure({ n: 1, of: 'frame', matches: 0 }))).toBe('');
  });

  it('stands with what counts, with its class, or with the rest', () => {
    const names = ['time a frame', 'recall of serve', 'accuracy', 'consistency of serve'];
    const groups = measureGroups(names.map((name) => testMeasure({ name })));
    expect(groups.map(({ measures }) => measures.map(({ name }) => name))).toEqual([
      ['accuracy'],
      ['recall of serve', 'consistency of serve'],
      ['time a frame'],
    ]);
  });
});
