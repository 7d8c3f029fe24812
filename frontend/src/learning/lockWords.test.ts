import { describe, expect, it } from 'vitest';
import type { Company } from '~/api/types';
import {
  goingWords,
  leftWords,
  lockedNote,
  lockedWords,
  lockLabel,
  playedWords,
  taughtWords,
  tiesWords,
} from '~/learning/lockWords';

const ann = { id: 7, name: 'Ann' };
const bob = { id: 8, name: 'Bob' };
const alone: Company = {
  is_locked: false,
  player_sessions: [{ id: 'a', title: 'Derby', played_on: '2026-03-17' }],
  players: [ann],
  videos: 1,
  taught: [],
  approved_left: 2,
};
const both: Company = {
  ...alone,
  player_sessions: [...alone.player_sessions, { id: 'b', title: 'Final' }],
  players: [ann, bob],
  videos: 5,
};

describe('what goes along', () => {
  it('is counted and named', () => {
    expect(goingWords(alone)).toBe('1 session with 1 video of Ann.');
    expect(goingWords(both)).toBe('2 sessions with 5 videos of Ann and Bob.');
    expect(goingWords({ ...alone, players: [] })).toMatch(/nobody is named\.$/);
  });

  it('is explained', () => {
    expect(tiesWords(alone)).toMatch(/^No other session shares/);
    expect(tiesWords(both)).toMatch(/share a player or a film/);
    expect(tiesWords({ ...alone, players: [] })).toMatch(/^Name who plays there/);
  });
});

describe('what locking does to models', () => {
  it('says which snapshots teach these videos already', () => {
    expect(taughtWords(alone)).toMatch(/^No snapshot/);
    expect(taughtWords({ ...alone, taught: [4] })).toMatch(/^Snapshot 4 teaches .* from it know/);
    expect(taughtWords({ ...alone, taught: [10, 9] })).toMatch(/^Snapshots 9 and 10 teach .* them/);
  });

  it('says what is left, and what that is too few for', () => {
    expect(leftWords(alone)).toBe('2 approved sessions would be left to teach.');
    expect(leftWords({ ...alone, approved_left: 1 })).toMatch(/a model needs two/);
    expect(leftWords({ ...alone, approved_left: 0 })).toMatch(/nothing can be frozen/);
  });

  it('is agreed to in words that say it is for good', () => {
    expect([lockLabel(alone), lockLabel(both)]).toEqual([
      'Lock 1 session for good',
      'Lock 2 sessions for good',
    ]);
    expect([lockedNote(alone), lockedNote(both)]).toEqual([
      '1 session is now in the test part.',
      '2 sessions are now in the test part.',
    ]);
  });
});

describe('a locked session', () => {
  const locked = {
    player_session: 'a',
    title: 'Derby',
    played_on: '2026-03-17',
    players: [ann, bob],
    locked_by_name: 'Kim',
    locked_at: '2026-11-26T14:05:00Z',
  };

  it('says when, with whom, and who locked it', () => {
    expect(playedWords(locked)).toBe('Tue 17 Mar 2026 · Ann and Bob');
    expect(playedWords({ ...locked, players: [] })).toMatch(/ · nobody is named$/);
    expect(lockedWords(locked)).toMatch(/^Locked 26 Nov 2026, .* by Kim$/);
    expect(lockedWords({ ...locked, locked_by_name: null })).not.toMatch(/by/);
  });
});
