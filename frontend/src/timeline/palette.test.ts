import { expect, it } from 'vitest';
import { confidenceStep, mixed } from '~/timeline/palette';

it('sorts confidence into four steps', () => {
  expect([0, 0.49, 0.5, 0.7, 0.84, 0.85, 1].map(confidenceStep)).toEqual([0, 0, 1, 2, 2, 3, 3]);
});

it('mixes one colour over another', () => {
  expect(mixed('#ff8000', '#000000', 0.5)).toBe('#804000');
  expect(mixed('#ff8000', '#102030', 1)).toBe('#ff8000');
});
