import { expect, test } from 'vitest';
import type { Gain } from '~/api/types';
import { askWords, kindWords, spareWords } from '~/queue/gainWords';
import { addressOf, isEverything, kindOf } from '~/queue/kind';

const GAIN: Gain = {
  player: 7,
  name: 'Rin',
  label: 'smash',
  known: 0,
  waiting: 60,
  wrong: 20.4,
  ask_for: 30,
  spared: 2.6,
};

test('a kind is asked for in words', () => {
  expect(askWords(GAIN)).toBe('30 smashes of Rin');
  expect(spareWords(GAIN)).toBe(
    'would spare about 3 of the other 30 from being wrong; none is known so far',
  );
  expect(spareWords({ ...GAIN, spared: 0.4, known: 1 })).toContain('less than one of the other 30');
  expect(spareWords({ ...GAIN, known: 12 })).toContain('12 are known so far');
});

test('a kind has a name', () => {
  expect(kindWords({ label: 'backhand', player: 7 }, 'Rin')).toBe('Backhands of Rin');
  expect(kindWords({ label: 'serve' }, undefined)).toBe('Serves');
  expect(kindWords({ player: 7 }, 'Rin')).toBe('Strokes of Rin');
});

test('a kind stands in the address, and nonsense there means everything', () => {
  const kind = { player: 7, label: 'smash' } as const;
  expect(addressOf(kind)).toBe('/review?player=7&label=smash');
  expect(kindOf(new URLSearchParams('player=7&label=smash'))).toEqual(kind);
  expect(addressOf({})).toBe('/review');
  for (const nonsense of ['player=x&label=lob', 'player=0', 'player=1.5', '']) {
    expect(isEverything(kindOf(new URLSearchParams(nonsense)))).toBe(true);
  }
});
