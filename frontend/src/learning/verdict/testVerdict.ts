// A verdict for tests: more strokes are named right, everything else stays as it was.
import type { Finding, Measure, Verdict } from '~/api/types';

export function testMeasure(changes: Partial<Measure> = {}): Measure {
  return {
    name: 'accuracy',
    unit: 'points',
    champion: 0.8,
    challenger: 0.9,
    difference: 0.1,
    interval: [0.05, 0.15],
    n: 240,
    of: 'strokes',
    matches: 6,
    is_less_better: false,
    ...changes,
  };
}

export function testFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'better',
    about: 'accuracy',
    value: 0.1,
    interval: [0.05, 0.15],
    n: 240,
    bar: 0,
    is_passed: true,
    sentence: 'Accuracy 90.0 % after 80.0 %: passed.',
    ...changes,
  };
}

export function testVerdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    is_passed: true,
    reasons: [],
    labels: ['serve', 'forehand', 'backhand', 'smash'],
    champion: 'rally-4 4.0',
    challenger: 'training run 3',
    findings: [testFinding()],
    measures: [testMeasure()],
    champion_confusion: [],
    challenger_confusion: [],
    regressions: [],
    ...changes,
  };
}
