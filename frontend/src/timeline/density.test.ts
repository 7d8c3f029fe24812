import { expect, it } from 'vitest';
import { densityOf } from '~/timeline/density';
import { LaneStrokes } from '~/timeline/LaneStrokes';
import { CENTISECONDS, strokeAt } from '~/strokes/testStrokes';

const strokes = [
  strokeAt(50, { label: 'serve' }),
  strokeAt(60, { label: 'forehand' }),
  strokeAt(70, { label: 'forehand' }),
  strokeAt(550, { label: 'smash' }),
];

it('counts the contacts of each class in each column', () => {
  const density = densityOf(new LaneStrokes(strokes, CENTISECONDS, () => true), 0, 10, 10);
  expect([...density.totals]).toEqual([3, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  expect([...density.counts.slice(0, 4)]).toEqual([1, 2, 0, 0]);
  expect([...density.counts.slice(20, 24)]).toEqual([0, 0, 0, 1]);
  expect(density.highest).toBe(3);
});

it('counts neither what is out of view nor what is filtered out', () => {
  const lane = new LaneStrokes(strokes, CENTISECONDS, (stroke) => stroke.label !== 'smash');
  expect(densityOf(lane, 5, 6, 4).highest).toBe(0);
  expect(densityOf(lane, 0, 0.55, 4).totals[3]).toBe(1);
  expect([...densityOf(lane, 0, 0.55, 4).totals]).toEqual([0, 0, 0, 1]);
});
