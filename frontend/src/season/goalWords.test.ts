import { describe, expect, it } from 'vitest';
import type { Goal } from '~/api/types';
import { goalSentence } from '~/season/goalWords';

const goal = (measure: Goal['measure'], label: Goal['label'], target: number) =>
  goalSentence({ measure, label, target } as Goal);

describe('a goal', () => {
  it('is one short sentence', () => {
    expect(goal('strokes', '', 1500)).toBe('1,500 strokes');
    expect(goal('strokes', 'smash', 40)).toBe('40 smashes');
    expect(goal('consistency', 'backhand', 0.8)).toBe('Backhand consistency of 80 %');
    expect(goal('consistency', '', 0.75)).toBe('Consistency of 75 %');
    expect(goal('share', 'forehand', 0.55)).toBe('55 % forehands');
    expect(goal('rally_length', '', 6)).toBe('Rallies of 6 strokes');
  });
});
