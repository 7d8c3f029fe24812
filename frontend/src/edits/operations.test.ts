import { describe, expect, it } from 'vitest';
import type { Stroke } from '~/api/types';
import * as can from '~/edits/operations';
import { withEdits, newEdit } from '~/edits/PendingEdit';
import { CENTISECONDS, strokeAt } from '~/strokes/testStrokes';

const table = CENTISECONDS;

/** The strokes after the operation, or the sentence why not. */
function after(strokes: readonly Stroke[], operation: can.Operation): readonly Stroke[] | string {
  if ('refused' in operation) return operation.refused;
  return withEdits(strokes, [newEdit(operation.changes, operation.says)]);
}

const brief = (strokes: readonly Stroke[] | string) =>
  typeof strokes === 'string'
    ? strokes
    : strokes.map(
        ({ start_frame, contact_frame, end_frame, state }) =>
          `${start_frame} ${contact_frame} ${end_frame} ${state}`,
      );

describe('operations', () => {
  const one = strokeAt(100); // 80 to 110
  const two = strokeAt(200); // 180 to 210
  const other = strokeAt(105, { end: 'right' });
  const strokes = [one, other, two];
  const all = { strokes, table };

  it('confirms only what nobody has spoken about', () => {
    const corrected = strokeAt(400, { state: 'corrected' });
    const done = can.confirm([one, corrected]);
    expect(done).toMatchObject({ says: 'Confirmed a stroke' });
    expect(can.confirm([corrected])).toEqual({ refused: 'There is nothing to change.' });
  });

  it('confirms a stroke that is called what it is called already', () => {
    const done = after(strokes, can.relabel([one], 'forehand'));
    expect(typeof done !== 'string' && done[0]?.state).toBe('confirmed');
  });

  it('relabels many at once', () => {
    const done = after(strokes, can.relabel([one, two], 'smash'));
    expect(typeof done !== 'string' && done.map(({ label }) => label)).toEqual([
      'smash',
      'forehand',
      'smash',
    ]);
  });

  it('moves strokes together, and stops at the ends of the video in words', () => {
    expect(brief(after(strokes, can.shift([one, two], 5, all)))).toEqual([
      '85 105 115 corrected',
      '85 105 115 predicted',
      '185 205 215 corrected',
    ]);
    expect(after(strokes, can.shift([one], -90, all))).toBe('That would be outside the video.');
  });

  it('refuses one player in two strokes at once, and names the other stroke', () => {
    expect(after(strokes, can.shift([one], 75, all))).toBe(
      'It would overlap the forehand at 0:02.00: one player cannot be in two strokes at once.',
    );
    expect(after(strokes, can.toEnd([one], 'right', all))).toMatch(
      /overlap the forehand at 0:01.05/,
    );
  });

  it('lets a rejected stroke lie under another', () => {
    const gone = strokeAt(102, { state: 'rejected' });
    expect(brief(after([one, gone], can.shift([one], 1, { strokes: [one, gone], table })))).toEqual(
      ['81 101 111 corrected', '82 102 112 rejected'],
    );
  });

  it('moves the border of two neighbours', () => {
    const right = strokeAt(140, { start_frame: 111 });
    const both = { strokes: [one, right], table };
    expect(brief(after([one, right], can.moveBorder(one, right, 120, both)))).toEqual([
      '80 100 119 corrected',
      '120 140 150 corrected',
    ]);
  });

  it('adds a stroke no longer than its neighbours leave room', () => {
    const done = after(strokes, can.add('left', 'smash', 130, all));
    expect(brief(done)).toContain('111 130 155 added');
    expect(after(strokes, can.add('left', 'smash', 105, all))).toMatch(/overlap/);
  });

  it('splits at the playhead and keeps the contact where it is', () => {
    expect(brief(after([one], can.split(one, 104)))).toEqual([
      '80 100 103 corrected',
      '104 107 110 added',
    ]);
    expect(brief(after([one], can.split(one, 90)))).toEqual([
      '80 84 89 added',
      '90 100 110 corrected',
    ]);
    expect(after([one], can.split(one, 80))).toMatch(/Put the playhead inside/);
  });

  it('joins neighbours into what the surest of them says', () => {
    const sure = strokeAt(130, { label: 'smash', confidence: 0.95, start_frame: 111 });
    const both = { strokes: [one, sure], table };
    expect(brief(after([one, sure], can.merge([one, sure], both)))).toEqual([
      '80 100 110 rejected',
      '80 130 140 corrected',
    ]);
    expect(after(strokes, can.merge([one, other], all))).toMatch(/one player/);
    expect(after(strokes, can.merge([one], all))).toMatch(/two or more/);
  });

  it('joins nothing over a third stroke', () => {
    const third = strokeAt(140);
    const three = [one, third, two];
    expect(after(three, can.merge([one, two], { strokes: three, table }))).toMatch(/overlap/);
  });
});
