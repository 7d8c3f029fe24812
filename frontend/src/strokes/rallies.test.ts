import { expect, it } from 'vitest';
import { byContact } from '~/strokes/byContact';
import { isFollowed } from '~/strokes/rallies';
import { CENTISECONDS, strokeAt } from '~/strokes/testStrokes';

it('knows whether the rally goes on, whoever hits next', () => {
  const serve = strokeAt(100);
  const back = strokeAt(250, { end: 'right' });
  const next = strokeAt(401);
  const standing = [serve, back, next];
  expect(isFollowed(serve, standing, CENTISECONDS)).toBe(true);
  expect(isFollowed(back, standing, CENTISECONDS)).toBe(false);
  expect(isFollowed(next, standing, CENTISECONDS)).toBe(false);
});

it('takes two strokes of one contact for one after the other, as the server does', () => {
  const standing = [strokeAt(100), strokeAt(100, { end: 'right' })].sort(byContact);
  const followed = standing.map((stroke) => isFollowed(stroke, standing, CENTISECONDS));
  expect(followed).toEqual([true, false]);
});
