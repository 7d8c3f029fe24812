import { describe, expect, it } from 'vitest';
import type { Analysis, Edit } from '~/api/types';
import { analysisWords, editorName, editWords } from '~/history/editWords';
import { added, CENTISECONDS, changed, editOf } from '~/history/testEdits';

const words = (edit: Edit) => editWords(edit, CENTISECONDS);
const many = <T>(length: number, make: (index: number) => T) =>
  Array.from({ length }, (_, i) => make(i));

describe('an edit', () => {
  it('of one stroke is told by what became of it', () => {
    expect(words(editOf([changed({ label: 'backhand' })]))).toEqual({
      headline: 'relabelled a forehand to a backhand at 0:12.34',
      examples: [],
      more: 0,
    });
  });

  it('of many strokes is counted, with a few examples', () => {
    const { headline, examples, more } = words(
      editOf(many(243, (i) => changed({ state: 'confirmed' }, { contact_frame: i }))),
    );
    expect(headline).toBe('confirmed 243 strokes');
    expect(examples).toEqual([
      'confirmed the forehand at 0:00.00',
      'confirmed the forehand at 0:00.01',
      'confirmed the forehand at 0:00.02',
    ]);
    expect(more).toBe(240);
  });

  it('of several kinds is counted by kind, the most first', () => {
    const edit = editOf([
      changed({ state: 'rejected' }),
      ...many(8, () => changed({ state: 'confirmed' })),
      ...many(3, () => changed({ label: 'smash' })),
    ]);
    expect(words(edit).headline).toBe('confirmed 8 strokes, relabelled 3 and rejected 1');
  });

  it('says the label that all were given', () => {
    expect(words(editOf(many(5, () => changed({ label: 'backhand' })))).headline).toBe(
      'relabelled 5 strokes to backhand',
    );
    expect(
      words(editOf([changed({ label: 'backhand' }), changed({ label: 'smash' })])).headline,
    ).toBe('relabelled 2 strokes');
    expect(words(editOf([added(100), added(200)])).headline).toBe('added 2 strokes');
  });

  it('that undoes another says so, and what it did', () => {
    const edit = editOf([changed({ label: 'forehand' }, { label: 'smash' })], { undoes: 'edit-3' });
    expect(words(edit)).toEqual({
      headline: 'undid an edit',
      examples: ['relabelled a smash to a forehand at 0:12.34'],
      more: 0,
    });
  });

  it('with a note is told by its note', () => {
    const noted = (note: string) =>
      words(editOf([changed({ state: 'rejected' })], { note })).headline;
    expect(noted('Restored to edit 12')).toBe('restored to edit 12');
    expect(noted('Imported from rally.csv')).toBe('imported from rally.csv');
    expect(noted('CVAT, rally.xml')).toBe(': CVAT, rally.xml');
  });

  it('is of somebody', () => {
    expect(editorName(editOf([]))).toBe('Chris Coach');
    expect(editorName(editOf([], { is_mine: true }))).toBe('You');
    expect(editorName(editOf([], { author_name: null }))).toBe('Somebody who has left');
  });
});

it('tells an analysis by how it ended', () => {
  const analysis = (parts: Partial<Analysis>) =>
    analysisWords({ model_version: 'rally-4', stroke_count: 19, ...parts } as Analysis);
  expect(analysis({ state: 'done' })).toBe('rally-4 found 19 strokes');
  expect(analysis({ state: 'done', stroke_count: 1 })).toBe('rally-4 found 1 stroke');
  expect(analysis({ state: 'running' })).toBe('rally-4 looks for strokes, 19 strokes so far');
  expect(analysis({ state: 'cancelled' })).toBe(
    'The analysis by rally-4 was stopped after 19 strokes',
  );
  expect(analysis({ state: 'failed', error: 'Too dark.' })).toBe('The analysis failed: Too dark.');
  expect(analysis({ state: 'queued', model_version: null })).toBe('An analysis waits for a worker');
});
