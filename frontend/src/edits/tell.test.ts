import { describe, expect, it } from 'vitest';
import { newEdit, withEdits } from '~/edits/PendingEdit';
import { tell, toldOfAll } from '~/edits/tell';
import type { Told } from '~/edits/values';
import { strokeAt } from '~/strokes/testStrokes';

const one = strokeAt(100);
const two = strokeAt(200, { outcome: 'lost', state: 'corrected' });
const gone = strokeAt(300, { state: 'rejected' });

const after = (told: Told) => {
  const operation = tell([one, two, gone], told);
  if ('refused' in operation) return operation.refused;
  const edited = withEdits([one, two, gone], [newEdit(operation.changes, operation.says)]);
  return edited.map(({ zone, outcome, state }) => `${zone}|${outcome}|${state}`);
};

describe('what is told of strokes', () => {
  it('judges nothing, and leaves out what was rejected', () => {
    expect(after({ zone: 'left short' })).toEqual([
      'left short||predicted',
      'left short|lost|corrected',
      '||rejected',
    ]);
  });

  it('changes only strokes of which it is new, and says so', () => {
    expect(tell([one, two], { outcome: 'lost' })).toMatchObject({
      says: 'Point lost: a stroke',
      changes: [{ stroke: one.id, after: { outcome: 'lost' } }],
    });
    expect(tell([one, two], { zone: 'middle long' })).toMatchObject({
      says: 'Lands middle long: 2 strokes',
    });
    expect(tell([two], { outcome: '' })).toMatchObject({ says: 'Point not known: a stroke' });
    expect(after({ outcome: 'lost' })).toEqual([
      '|lost|predicted',
      '|lost|corrected',
      '||rejected',
    ]);
  });

  it('refuses what has been said already', () => {
    expect(tell([two], { outcome: 'lost' })).toEqual({
      refused: 'That is what has been said already.',
    });
    expect(tell([gone], { outcome: 'lost' })).toHaveProperty('refused');
  });

  it('knows what several strokes agree about', () => {
    expect(toldOfAll([one, two], 'zone')).toBe('');
    expect(toldOfAll([one, two], 'outcome')).toBeNull();
    expect(toldOfAll([two], 'outcome')).toBe('lost');
    expect(toldOfAll([], 'outcome')).toBeNull();
  });
});
