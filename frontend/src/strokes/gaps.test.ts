import { expect, it } from 'vitest';
import { gapWords } from '~/strokes/gaps';

it('says which frames are damaged', () => {
  expect(gapWords([[100, 199], [7, 7], 'odd'])).toEqual([
    'Frames 100 to 199 are damaged: no stroke was looked for there.',
    'Frame 7 is damaged: no stroke was looked for there.',
  ]);
});

it('says nothing of a whole video', () => {
  expect(gapWords([])).toEqual([]);
});
