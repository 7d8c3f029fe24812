import { describe, expect, it } from 'vitest';
import {
  changesWords,
  endedWords,
  nowWords,
  oldVideosWords,
  roundWords,
  shareDone,
  turnWords,
} from '~/learning/renewal/renewalWords';
import { testChanges, testRenewal } from '~/learning/renewal/testRenewal';

const NOW = { video: 'v', filename: 'derby.mp4', state: 'running', progress: 0.5 } as const;

describe('a round in words', () => {
  it('says how many videos are old', () => {
    expect(oldVideosWords({ videos: 1 }, 'Model 3')).toBe(
      '1 video was analysed by another model than Model 3.',
    );
    expect(oldVideosWords({ videos: 0 }, 'Model 3')).toBe(
      'Model 3 has analysed every video that is not approved.',
    );
  });

  it('says who began it, with which model', () => {
    expect(roundWords(testRenewal(), 'Model 3')).toMatch(
      /^12 videos by Model 3 · begun 26 Nov 2026, .* by Kim$/,
    );
    expect(roundWords(testRenewal({ requested_by_name: null }), 'Model 3')).not.toContain('Kim');
  });

  it('counts the video that is analysed now by how far it is', () => {
    const round = testRenewal({ ended: 5, now: NOW });
    expect(shareDone(round)).toBe(5.5 / 12);
    expect(shareDone(testRenewal({ videos: 0 }))).toBe(0);
    expect(endedWords(round)).toBe('5 of 12 videos');
  });

  it('says what happens at this moment', () => {
    expect(nowWords(testRenewal({ now: NOW }))).toBe('Now derby.mp4 is analysed: 50\u00a0%.');
    expect(nowWords(testRenewal({ now: NOW, state: 'paused' }))).toBe(
      'Now derby.mp4 is analysed, the last before the pause: 50\u00a0%.',
    );
    expect(nowWords(testRenewal({ now: { ...NOW, state: 'waiting' } }))).toMatch(/worker is free/);
    expect(nowWords(testRenewal({ state: 'paused' }))).toMatch(/until you go on/);
    expect(nowWords(testRenewal())).toMatch(/no upload waits/);
  });
});

describe('one video’s turn in words', () => {
  it('says why it was left as it was', () => {
    const why = 'It was approved meanwhile.';
    expect(turnWords({ state: 'left out', why })).toBe(`Left as it was: ${why}`);
  });

  it('says per player what changed', () => {
    const all = testChanges({ renamed: 3, gone: 1, new: 2, same: 14, by_people: 5 });
    expect(changesWords(all)).toBe(
      'Rin: 3 strokes named otherwise, 1 gone, 2 new, 14 the same; 5 were in people’s hands',
    );
    expect(changesWords(testChanges({ new: 1, by_people: 1 }))).toBe(
      'Rin: 1 stroke new; 1 was in people’s hands',
    );
  });

  it('says so where nobody was named and where people had everything in hand', () => {
    expect(changesWords(testChanges({ name: '', same: 2 }))).toBe(
      'Nobody named at the left end: 2 strokes the same',
    );
    expect(changesWords(testChanges({ by_people: 4 }))).toBe(
      'Rin: nothing to compare; 4 were in people’s hands',
    );
  });
});
