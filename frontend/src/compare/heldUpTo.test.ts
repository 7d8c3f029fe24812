import { expect, it } from 'vitest';
import { choicesFor } from '~/compare/heldUpTo';
import { strokeAt } from '~/strokes/testStrokes';

const hitBy = (player: number | null, name: string | null = null) => ({
  stroke: strokeAt(100, { player, player_name: name }),
});
const anna = hitBy(1, 'Anna');
const mika = hitBy(2, 'Mika');
const names = new Map([
  [4, 'Zoe'],
  [1, 'Anna'],
  [2, 'Mika'],
  [3, 'Bea'],
]);
const told = (...asked: Parameters<typeof choicesFor>) =>
  choicesFor(...asked).map(
    ({ group, items }) => `${group}: ${items.map(({ label }) => label).join(', ')}`,
  );

it('offers everybody of the club, those of the comparison first, who hit it last among them', () => {
  expect(told(anna, [anna, mika], names)).toEqual([
    'In this comparison: Mika, Anna',
    'Others of the club: Bea, Zoe',
  ]);
});

it('offers the club where nobody of the comparison is known by name', () => {
  expect(told(hitBy(null), [hitBy(null)], names)).toEqual([
    'Others of the club: Anna, Bea, Mika, Zoe',
  ]);
});

it('offers those of the comparison while the club is being fetched', () => {
  expect(told(anna, [anna, mika], new Map())).toEqual(['In this comparison: Mika, Anna']);
});
