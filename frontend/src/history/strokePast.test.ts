import { expect, it } from 'vitest';
import type { Stroke } from '~/api/types';
import { pastOf, valuesWords } from '~/history/strokePast';
import { added, CENTISECONDS, changed, editOf, FOREHAND } from '~/history/testEdits';

const strokeOf = (parts: object) => ({ id: 's', ...FOREHAND, ...parts }) as unknown as Stroke;
const RELABELLED = editOf([changed({ label: 'smash' }), changed({ label: 'serve' }, {}, 'other')], {
  number: 1,
});
const MOVED = editOf([changed({ contact_frame: 1236 }, { label: 'smash', state: 'corrected' })], {
  number: 2,
});

it('is every state, back to how the model saw it', () => {
  const now = strokeOf({ label: 'smash', contact_frame: 1236, state: 'corrected' });
  const past = pastOf(now, [MOVED, RELABELLED], true);
  expect(past.map(({ edit, values, isNow }) => [edit?.number, values.label, isNow])).toEqual([
    [2, 'smash', true],
    [1, 'smash', false],
    [undefined, 'forehand', false],
  ]);
});

it('does not claim to know the beginning before all has come', () => {
  const now = strokeOf({ label: 'smash', contact_frame: 1236, state: 'corrected' });
  expect(pastOf(now, [MOVED], false)).toHaveLength(1);
});

it('begins with the adding of a stroke that a person added', () => {
  const revision = added(310);
  const now = { id: revision.stroke, ...revision.after } as unknown as Stroke;
  const past = pastOf(now, [editOf([revision])], true);
  expect(past).toHaveLength(1);
  expect(past[0]?.isNow).toBe(true);
});

it('marks an earlier state that is in force again', () => {
  const now = strokeOf({});
  expect(pastOf(now, [RELABELLED], true).map(({ isNow }) => isNow)).toEqual([false, true]);
});

it('is nothing for a stroke nobody has touched', () => {
  expect(pastOf(strokeOf({}), [], true)).toEqual([]);
});

it('tells a state in words', () => {
  expect(valuesWords(FOREHAND, CENTISECONDS)).toBe(
    'Forehand at the left end, 0:12.14 to 0:12.44, contact at 0:12.34; predicted',
  );
});
