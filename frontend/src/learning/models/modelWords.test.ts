import { describe, expect, it } from 'vitest';
import {
  modelBefore,
  modelName,
  nameFor,
  originWords,
  sinceWords,
} from '~/learning/models/modelWords';
import { SHIPPED, testModel, testPromotion } from '~/learning/models/testModel';

const OWN = testModel();
const FOUR = testModel({ id: 3, version: '4', training_run: 's' });

describe('a model in words', () => {
  it('goes by its training, and by nothing technical', () => {
    expect(modelName(OWN)).toBe('Model 3');
    expect(modelName(SHIPPED)).toBe('Loopdrive’s own model');
    expect(modelName(testModel({ training_run: null }))).toBe('club-1 3');
  });

  it('is known by what the server calls it', () => {
    expect(nameFor('club-1 3', [SHIPPED, OWN])).toBe('Model 3');
    expect(nameFor('club-9 1', [SHIPPED, OWN])).toBe('club-9 1');
  });

  it('says where it is from', () => {
    expect(originWords(SHIPPED)).toBe('rally-4 4.0, as it came with Loopdrive');
    expect(originWords(OWN)).toMatch(/^From training 3, made 26 Nov 2026/);
  });
});

describe('the model that analyses', () => {
  it('says since when, by whom and on what ground', () => {
    expect(sinceWords(SHIPPED, [])).toMatch(/^Since the beginning/);
    expect(sinceWords(OWN, [testPromotion()])).toMatch(
      /^Since 26 Nov 2026, .*, promoted by Kim after it was shown to be better\.$/,
    );
    const back = testPromotion({ kind: 'rolled_back', after: 'rally-4 4.0', made_by_name: null });
    expect(sinceWords(SHIPPED, [back])).toMatch(/, taken again\.$/);
  });

  it('can be taken back to the one before, step by step', () => {
    const first = testPromotion();
    const second = testPromotion({ before: 'club-1 3', after: 'club-1 4', kind: 'overridden' });
    const back = testPromotion({ kind: 'rolled_back', before: 'club-1 4', after: 'club-1 3' });
    const models = [SHIPPED, OWN, FOUR];
    expect(modelBefore(FOUR, [second, first], models)).toBe('club-1 3');
    expect(modelBefore(OWN, [back, second, first], models)).toBe('rally-4 4.0');
    expect(modelBefore(SHIPPED, [back, second, first], models)).toBeUndefined();
    const marked = { ...OWN, must_retrain_since: '2026-11-26T16:00:00Z' };
    expect(modelBefore(FOUR, [second, first], [SHIPPED, marked, FOUR])).toBe('rally-4 4.0');
  });
});
