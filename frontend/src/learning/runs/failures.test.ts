import { expect, test } from 'vitest';
import { failureChoices, failureOf, failureWords, valueOf } from '~/learning/runs/failures';

const NAMES = new Map([
  [7, 'Rin'],
  [3, 'Ann'],
]);

test('everything that can be mended is a choice, people by name', () => {
  const [classes, anything, people] = failureChoices(NAMES);
  expect(classes?.items.map(({ label }) => label)).toEqual([
    'Serves',
    'Forehands',
    'Backhands',
    'Smashes',
  ]);
  expect(anything?.items).toEqual([
    { value: 'false strokes:', label: 'Strokes where nobody plays' },
  ]);
  expect(people?.items).toEqual([
    { value: 'player:player-3', label: 'Ann' },
    { value: 'player:player-7', label: 'Rin' },
  ]);
  expect(failureChoices(new Map())).toHaveLength(2);
});

test('a choice is a failure again', () => {
  for (const failure of [
    { kind: 'class', of: 'serve' },
    { kind: 'false strokes', of: '' },
    { kind: 'player', of: 'player-7' },
  ] as const) {
    expect(failureOf(valueOf(failure))).toEqual(failure);
  }
});

test('failures in words', () => {
  expect(
    failureWords(
      [
        { kind: 'class', of: 'serve' },
        { kind: 'player', of: 'player-7' },
        { kind: 'player', of: 'player-9' },
        { kind: 'false strokes', of: '' },
      ],
      NAMES,
    ),
  ).toBe(
    'Serves, the strokes of Rin, the strokes of a player who is gone, Strokes where nobody plays',
  );
});
