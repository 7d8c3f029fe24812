import { describe, expect, it } from 'vitest';
import type { Forgetting, Reach, Removed } from '~/api/types';
import {
  besidesWords,
  doneWords,
  goesWords,
  modelWords,
  othersWords,
  whyWords,
} from '~/account/forgetWords';

const nothing: Removed = {
  videos: 0,
  minutes: 0,
  player_sessions: 0,
  locked_sessions: 0,
  uploads: 0,
  strokes: 0,
  labels: 0,
  comments: 0,
  bytes: 0,
  crop_files: 0,
  crop_bytes: 0,
  snapshots: [],
  models: [],
  runs_stopped: 0,
  named_in: 0,
};
const much: Removed = {
  ...nothing,
  videos: 3,
  minutes: 12.4,
  player_sessions: 2,
  locked_sessions: 1,
  uploads: 1,
  strokes: 240,
  labels: 251,
  comments: 1,
  bytes: 1_240_000_000,
  crop_files: 12,
  crop_bytes: 4_000_000,
  snapshots: [1, 3],
  models: ['club-1 2'],
  runs_stopped: 1,
  named_in: 1,
};
const reach: Reach = {
  player: { id: 7, name: 'Ann' },
  videos: [],
  player_sessions: [],
  others: [{ id: 8, name: 'Bob' }],
  snapshots: [],
  is_champion_reached: true,
  login: 'ann@topspin.example',
  named_in: [],
  removed: much,
};
const record: Forgetting = {
  id: 1,
  made_by_name: 'Kim',
  made_at: '2026-11-27T10:00:00Z',
  removed: much,
  redactions: [],
  run: 'a',
  not_queued: '',
  is_finished: true,
};

describe('what goes', () => {
  it('is counted in one sentence', () => {
    expect(goesWords(much)).toBe(
      '3 videos (12 minutes, 1.2 GB) with 240 strokes, 251 labels and 1 comment.',
    );
    expect(goesWords(nothing)).toBe('No video shows them.');
    expect(goesWords({ ...much, minutes: 0.2 })).toContain('less than a minute');
  });

  it('names what goes besides, and nothing that is not there', () => {
    expect(besidesWords(reach)).toHaveLength(6);
    expect(besidesWords({ removed: nothing, login: null })).toEqual([]);
  });

  it('says why where it is not plain', () => {
    const video = { id: 'a', filename: 'a.mp4', player_session: 'b', session_title: 'Derby' };
    expect(whyWords({ ...video, why: 'stands' })).toBe('');
    expect(whyWords({ ...video, why: 'may_stand' })).toMatch(/^may show them/);
  });
});

describe('who and what loses by it', () => {
  it('names the others', () => {
    expect(othersWords(reach)).toBe('Bob stands in these videos too and loses them.');
    const two = [...reach.others, { id: 9, name: 'Cat' }];
    expect(othersWords({ ...reach, others: two })).toBe(
      'Bob and Cat stand in these videos too and lose them.',
    );
    expect(othersWords({ ...reach, others: [] })).toBeNull();
  });

  it('says what becomes of snapshots and models', () => {
    expect(modelWords(reach)).toEqual([
      'Snapshots 1 and 3 are written anew without them.',
      'club-1 2 learnt from them and will never be promoted again.',
      expect.stringContaining('the present model goes on'),
    ]);
    expect(modelWords({ ...reach, removed: nothing })).toEqual([
      'No snapshot holds anything of them.',
    ]);
    const untaught = { ...reach, removed: { ...much, models: [] } };
    expect(modelWords(untaught).at(-1)).toBe('No model of your club has learnt from them.');
  });
});

describe('the report', () => {
  it('tells what was removed and what happens next', () => {
    expect(doneWords(record)).toEqual([
      'Removed: 3 videos (12 minutes, 1.2 GB) with 240 strokes, 251 labels and 1 comment.',
      '2 snapshots written anew, 1 model to be retrained.',
      'A training without them is queued. Promote what comes of it.',
      '1 text that people wrote still holds the name.',
    ]);
  });

  it('says why nothing was queued, and that files are on their way out', () => {
    const words = doneWords({
      ...record,
      run: null,
      not_queued: 'Too little is left.',
      is_finished: false,
    });
    expect(words).toContain('No training was queued. Too little is left.');
    expect(words.at(-1)).toBe('The last files go within seconds.');
    expect(doneWords({ ...record, removed: nothing, run: null })).toEqual([
      'No video showed them.',
    ]);
  });
});
