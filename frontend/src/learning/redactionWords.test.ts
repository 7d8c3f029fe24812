import { expect, it } from 'vitest';
import { shortHash, takenOutWords } from '~/learning/redactionWords';

it('says how much was taken out', () => {
  expect(takenOutWords({ videos: 2, strokes: 30 })).toBe(
    '2 videos with 30 strokes were taken out, so that somebody is forgotten.',
  );
  expect(takenOutWords({ videos: 1, strokes: 1 })).toMatch(/^1 video with 1 stroke was taken out/);
});

it('shows the beginning of a hash', () => {
  expect(shortHash('0123456789abcdef')).toBe('0123456789ab…');
});
