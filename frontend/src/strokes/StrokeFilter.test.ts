import { expect, it } from 'vitest';
import { countByLabel, EVERYTHING, hidesNothing, matches, toggled } from '~/strokes/StrokeFilter';
import { strokeAt } from '~/strokes/testStrokes';

const strokes = [
  strokeAt(1, { label: 'serve', end: 'left', confidence: 0.95 }),
  strokeAt(2, { label: 'backhand', end: 'right', confidence: 0.4 }),
  strokeAt(3, { label: 'backhand', end: 'left', confidence: 0.7 }),
];

it('shows everything until something is left out', () => {
  expect(strokes.every((stroke) => matches(EVERYTHING, stroke))).toBe(true);
  expect(hidesNothing(EVERYTHING)).toBe(true);
});

it('leaves out classes, ends and what is not sure enough, all at once', () => {
  const shown = (change: object) =>
    strokes
      .filter((stroke) => matches({ ...EVERYTHING, ...change }, stroke))
      .map((stroke) => stroke.contact_frame);
  expect(shown({ hiddenLabels: new Set(['backhand']) })).toEqual([1]);
  expect(shown({ hiddenEnds: new Set(['left']) })).toEqual([2]);
  expect(shown({ minConfidence: 0.7 })).toEqual([1, 3]);
  expect(shown({ minConfidence: 0.7, hiddenLabels: new Set(['serve']) })).toEqual([3]);
});

it('toggles without touching the set it was given', () => {
  const none = new Set<string>();
  const one = toggled(none, 'a');
  expect([...one]).toEqual(['a']);
  expect([...toggled(one, 'a')]).toEqual([]);
  expect(none.size).toBe(0);
});

it('counts each class', () => {
  expect(countByLabel(strokes)).toEqual({ serve: 1, forehand: 0, backhand: 2, smash: 0 });
});
