import { describe, expect, it } from 'vitest';
import type { Revision } from '~/api/types';
import type { StrokeValues } from '~/edits/values';
import { deedOf, listed, revisionWords } from '~/history/revisionWords';
import { added, CENTISECONDS, changed } from '~/history/testEdits';

const words = (revision: Revision) => revisionWords(revision, CENTISECONDS);

describe('one change of one stroke', () => {
  it('says what it was and what it became', () => {
    expect(words(changed({ label: 'backhand' }))).toBe(
      'relabelled a forehand to a backhand at 0:12.34',
    );
    expect(words(changed({ end: 'right' }))).toBe('moved the forehand at 0:12.34 to the right end');
    expect(words(added(310))).toBe('added a smash at 0:03.10');
  });

  it('says how far a mark was moved, and which way', () => {
    expect(words(changed({ contact_frame: 1236 }))).toBe(
      'moved the contact of the forehand at 0:12.34 by 2 frames',
    );
    expect(words(changed({ start_frame: 1213 }))).toBe(
      'moved the start of the forehand at 0:12.34 back by 1 frame',
    );
    expect(words(changed({ start_frame: 1216, end_frame: 1246 }))).toBe(
      'moved the start and end of the forehand at 0:12.34 by 2 frames',
    );
    expect(words(changed({ start_frame: 1216, contact_frame: 1235, end_frame: 1250 }))).toBe(
      'moved the start, contact and end of the forehand at 0:12.34',
    );
    expect(words(changed({ start_frame: 1217, contact_frame: 1237, end_frame: 1247 }))).toBe(
      'moved the forehand at 0:12.34 by 3 frames',
    );
  });

  it('names the stroke once when several things changed', () => {
    expect(words(changed({ label: 'smash', contact_frame: 1232, end: 'far' }))).toBe(
      'relabelled a forehand to a smash at 0:12.34, moved it to the far end and moved its contact back by 2 frames',
    );
  });

  it('says what people think of it', () => {
    expect(words(changed({ state: 'confirmed' }))).toBe('confirmed the forehand at 0:12.34');
    expect(words(changed({ state: 'rejected' }))).toBe('rejected the forehand at 0:12.34');
    expect(words(changed({ state: 'predicted' }, { state: 'rejected' }))).toBe(
      'brought back the forehand at 0:12.34',
    );
    expect(words(changed({ state: 'predicted' }, { state: 'confirmed' }))).toBe(
      'left the forehand at 0:12.34 as the model saw it',
    );
    expect(words(changed({ state: 'corrected' }))).toBe(
      'marked the forehand at 0:12.34 as corrected',
    );
    expect(words(changed({ state: 'confirmed' }, { state: 'confirmed' }))).toBe(
      'kept the forehand at 0:12.34 as it was',
    );
  });

  it('tells what was told besides', () => {
    const told = (after: Partial<StrokeValues>, before: Partial<StrokeValues> = {}) =>
      words(changed({ state: 'predicted', ...after }, before));
    expect(told({ zone: 'left short' })).toBe(
      'said of the forehand at 0:12.34 that it lands left short',
    );
    expect(told({ outcome: 'won' })).toBe('said of the forehand at 0:12.34 that it won the point');
    expect(told({ outcome: '' }, { outcome: 'won' })).toBe(
      'said of the forehand at 0:12.34 that nobody knows how the point ended',
    );
    expect(told({ label: 'smash', zone: 'left short' })).toBe(
      'relabelled a forehand to a smash at 0:12.34 and said that it lands left short',
    );
  });

  it('is of the kind that says most', () => {
    expect(deedOf(added(310))).toBe('added');
    expect(deedOf(changed({ state: 'rejected', label: 'smash' }))).toBe('rejected');
    expect(deedOf(changed({ label: 'smash', contact_frame: 1235 }))).toBe('relabelled');
    expect(deedOf(changed({ contact_frame: 1235 }))).toBe('moved');
    expect(deedOf(changed({ contact_frame: 1235, state: 'confirmed' }))).toBe('moved');
    expect(deedOf(changed({ state: 'confirmed' }))).toBe('confirmed');
    expect(deedOf(changed({}))).toBe('changed');
  });
});

it('lists words as people do', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
