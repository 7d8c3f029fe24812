import { describe, expect, it } from 'vitest';
import type { LineageStep, StrokeLineage, TaughtSnapshot } from '~/api/types';
import { originWords, stepWords, taughtWords } from '~/history/originWords';

const shipped: LineageStep = {
  model: { id: 1, title: 'rally-4 4.0', is_shipped: true, must_retrain_since: null },
  is_champion: false,
  run: null,
  learnt: null,
  made_from: 'Drawn rallies',
};
const person = (name: string) => ({ name, videos: 1, labels: 20 });
const own: LineageStep = {
  model: { id: 2, title: 'club-1 2', is_shipped: false, must_retrain_since: null },
  is_champion: true,
  run: { id: 'a', number: 2, recipe: 'whole', seed: 1, code: '', ended_at: null },
  learnt: {
    snapshot: 'b',
    number: 3,
    sha256: 'abcdef0123456789',
    strokes: 1200,
    by_label: {},
    by_player: [{ player: 7, name: 'Ann', strokes: 1200 }],
    people: ['Kim', 'Bo', 'Lee', 'Max'].map(person),
    strokes_taken_out: 8,
  },
  made_from: '',
};
const run = { id: 'a', number: 2, state: 'done' as const, model: own.model, is_champion: true };
const taught: TaughtSnapshot = { snapshot: 'b', number: 3, part: 'train', runs: [run] };
const lineage: StrokeLineage = {
  stroke: 'c',
  video: 'd',
  seen_by: { id: 'e', model: own.model, ended_at: null },
  words: [],
  model: null,
  taught: null,
};

describe('where a stroke comes from', () => {
  it('is one sentence for coaches, and the whole line for admins', () => {
    expect(originWords(lineage)).toEqual(['club-1 2 saw it.']);
    const whole = { ...lineage, model: { line: [own, shipped], descendants: [] }, taught: [] };
    expect(originWords(whole)).toHaveLength(4);
    expect(originWords({ ...lineage, seen_by: null })[0]).toMatch(/^No model saw it/);
  });

  it('names what a model learnt, and a few of who stood for it', () => {
    expect(stepWords(own)).toBe(
      'club-1 2 learnt 1,200 strokes of 1 player from snapshot 3 (abcdef012345), by training run 2. ' +
        'Behind it: Kim (1 video, 20 labels), Bo (1 video, 20 labels), Lee (1 video, 20 labels) ' +
        'and 1 more. Since then 8 strokes were taken out of it.',
    );
    expect(stepWords(shipped)).toBe('rally-4 4.0 came with Loopdrive.');
  });
});

describe('what learnt it', () => {
  it('says which model, and that tests teach nobody', () => {
    expect(taughtWords([taught])).toEqual([
      'In snapshot 3 it has taught club-1 2, your present model.',
    ]);
    expect(taughtWords([{ ...taught, part: 'test', runs: [] }])[0]).toContain('teaches nobody');
    expect(taughtWords([{ ...taught, runs: [] }])[0]).toContain('no model has come of that yet');
    expect(taughtWords([])).toEqual(['It stands in no snapshot and has taught no model.']);
  });
});
