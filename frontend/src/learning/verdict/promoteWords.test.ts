import { describe, expect, it } from 'vitest';
import { SHIPPED, testModel } from '~/learning/models/testModel';
import { testRun } from '~/learning/runs/testRun';
import { promotable } from '~/learning/verdict/promoteWords';
import { testFinding, testVerdict } from '~/learning/verdict/testVerdict';

const present = { ...SHIPPED, is_champion: true };
const run = testRun({ state: 'done', verdict: testVerdict(), judged_against: 'rally-4 4.0' });

describe('promoting', () => {
  it('goes by the rules where they were kept, else against them', () => {
    expect(promotable(run, [present, testModel()]).kind).toBe('by the rules');
    const slow = testFinding({ rule: 'speed', is_passed: false });
    const verdict = testVerdict({ is_passed: false, findings: [testFinding(), slow] });
    expect(promotable({ ...run, verdict }, [present])).toEqual({
      kind: 'against the rules',
      broken: ['It is not slower'],
    });
  });

  it('is not possible for what analyses already, a quick look, or without a comparison', () => {
    const why = (changes: Partial<typeof run>, models = [present]) => {
      const told = promotable({ ...run, ...changes }, models);
      return told.kind === 'not at all' ? told.why : told.kind;
    };
    const own = testModel({ is_champion: true });
    expect(promotable(run, [own]).kind).toBe('already');
    const marked = testModel({ must_retrain_since: '2026-11-26T14:05:00Z' });
    expect(why({}, [present, marked])).toMatch(/forgotten/);
    expect(why({ recipe: 'quick' })).toMatch(/quick look ahead/);
    expect(why({ verdict: null, unjudged: 'Nobody is locked.' })).toBe('Nobody is locked.');
    expect(why({ verdict: null })).toMatch(/was not compared/);
    expect(why({}, [SHIPPED, testModel({ training_run: 'x', is_champion: true })])).toBe(
      'It was compared with Loopdrive’s own model, and now Model 3 analyses your videos. Train again.',
    );
  });
});
