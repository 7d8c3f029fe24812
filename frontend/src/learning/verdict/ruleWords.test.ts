import { describe, expect, it } from 'vitest';
import { brokenRules, findingMark, ruleGroups } from '~/learning/verdict/ruleWords';
import { testFinding } from '~/learning/verdict/testVerdict';

const marks = (...findings: ReturnType<typeof testFinding>[]) =>
  ruleGroups(findings).map(({ rule, mark }) => [rule, mark]);

describe('rules', () => {
  it('come in the order of a report, and only where something was found', () => {
    expect(marks(testFinding(), testFinding({ rule: 'enough' }))).toEqual([
      ['enough', 'good'],
      ['better', 'good'],
    ]);
  });

  it('are broken by one finding, but one is enough for something to be better', () => {
    const no = { is_passed: false };
    expect(
      marks(testFinding({ rule: 'not worse' }), testFinding({ rule: 'not worse', ...no })),
    ).toEqual([['not worse', 'bad']]);
    expect(marks(testFinding(), testFinding(no))).toEqual([['better', 'good']]);
    expect(marks(testFinding(no))).toEqual([['better', 'bad']]);
    expect(findingMark(testFinding(no))).toBe('open');
    expect(brokenRules([testFinding(no), testFinding({ rule: 'speed' })])).toEqual([
      'Something is better',
    ]);
  });

  it('are open where there was too little to judge', () => {
    expect(marks(testFinding({ rule: 'class recall', is_passed: null }))).toEqual([
      ['class recall', 'open'],
    ]);
  });
});
