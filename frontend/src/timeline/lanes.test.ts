import { expect, it } from 'vitest';
import { lanesOf } from '~/timeline/lanes';
import { strokeAt } from '~/strokes/testStrokes';

it('has a lane for each end that is named or played at, in the order of the picture', () => {
  const lanes = lanesOf([strokeAt(100, { end: 'right' })], [{ end: 'left', name: 'Anna' }]);
  expect(lanes).toEqual([
    { end: 'left', name: 'Anna' },
    { end: 'right', name: 'Right end' },
  ]);
  const depth = lanesOf([strokeAt(1, { end: 'near' }), strokeAt(2, { end: 'far' })], []);
  expect(depth.map((lane) => lane.end)).toEqual(['far', 'near']);
});

it('names the end where the player has no name', () => {
  expect(lanesOf([], [{ end: 'near', name: '' }])).toEqual([{ end: 'near', name: 'Near end' }]);
});
