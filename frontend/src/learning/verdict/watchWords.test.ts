import { expect, it } from 'vitest';
import type { Regression } from '~/api/types';
import {
  clipAddress,
  contactInClipS,
  mistakeWords,
  placeWords,
} from '~/learning/verdict/watchWords';

const REGRESSION: Regression = {
  id: 'film-left/0',
  match: 'm',
  player: 'player-7',
  label: 'forehand',
  said: 'backhand',
  confidence: 0.9,
  video: 'v',
  session_title: 'Derby',
  stroke: 's',
  end: 'left',
  contact_frame: 60,
  contact_s: 2,
  first_frame: 45,
  last_frame: 80,
};

it('says what it is and what the new model makes of it', () => {
  expect(mistakeWords(REGRESSION)).toBe('Forehand, called backhand');
  expect(mistakeWords({ label: 'smash', said: null })).toBe('Smash, not found');
});

it('says whose it is and where, also before names have come', () => {
  expect(placeWords(REGRESSION, new Map([[7, 'Ann']]))).toBe('Ann · Derby, 0:02');
  expect(placeWords(REGRESSION, undefined)).toMatch(/· Derby, 0:02$/);
});

it('knows its clip, and when in it the ball is met', () => {
  expect(clipAddress(REGRESSION)).toBe('/api/videos/v/clip/?first=45&last=80');
  expect(contactInClipS(REGRESSION)).toBeCloseTo(0.5);
  expect(contactInClipS({ ...REGRESSION, contact_frame: 0, contact_s: 0, first_frame: 0 })).toBe(0);
});
