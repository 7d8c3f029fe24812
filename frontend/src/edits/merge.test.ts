import { expect, it } from 'vitest';
import { collisions } from '~/edits/merge';
import { valuesOf, type StrokeValues } from '~/edits/values';
import { strokeAt } from '~/strokes/testStrokes';

const seen = strokeAt(100);
const wants = (after: Partial<StrokeValues>) => ({
  stroke: seen.id,
  before: valuesOf(seen),
  after,
});

it('lets two coaches change different things of one stroke', () => {
  const present = { ...seen, start_frame: 90, state: 'corrected' as const };
  expect(collisions(wants({ label: 'smash', state: 'corrected' }), present)).toEqual([]);
});

it('lets them say the same', () => {
  expect(collisions(wants({ label: 'smash' }), { ...seen, label: 'smash' })).toEqual([]);
});

it('names what they disagree about', () => {
  const present = { ...seen, label: 'backhand' as const, contact_frame: 104 };
  expect(collisions(wants({ label: 'smash', contact_frame: 99 }), present)).toEqual([
    'label',
    'contact_frame',
  ]);
});

it('does not confirm what is no longer what was seen', () => {
  expect(collisions(wants({ state: 'confirmed' }), { ...seen, label: 'smash' })).toEqual(['label']);
  expect(collisions(wants({ state: 'confirmed' }), seen)).toEqual([]);
  expect(collisions(wants({ state: 'rejected' }), { ...seen, state: 'rejected' })).toEqual([]);
});

it('names where two coaches saw the ball land otherwise', () => {
  const present = { ...seen, zone: 'left long' as const, outcome: 'won' as const };
  expect(collisions(wants({ zone: 'right long' }), present)).toEqual(['zone']);
  expect(collisions(wants({ zone: 'left long' }), present)).toEqual([]);
  expect(collisions(wants({ label: 'smash', state: 'corrected' }), present)).toEqual([]);
});

it('confirms a stroke of which somebody has told how the point ended, but does not take it away', () => {
  const present = { ...seen, outcome: 'won' as const };
  expect(collisions(wants({ state: 'confirmed' }), present)).toEqual([]);
  expect(collisions(wants({ state: 'rejected' }), present)).toEqual(['outcome']);
});

it('does not bring back by the way what somebody took away', () => {
  const present = { ...seen, state: 'rejected' as const };
  expect(collisions(wants({ label: 'smash', state: 'corrected' }), present)).toEqual(['state']);
});
