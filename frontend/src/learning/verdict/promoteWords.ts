// Whether a run's model can become the one that analyses, and what stands against it.
import type { ModelVersion, JudgedRun } from '~/api/types';
import { fullName, nameFor } from '~/learning/models/modelWords';
import { brokenRules } from '~/learning/verdict/ruleWords';

export type Promotable =
  | { kind: 'by the rules' }
  | { kind: 'against the rules'; broken: readonly string[] }
  | { kind: 'already'; why: string }
  | { kind: 'not at all'; why: string };

type Ended = Pick<JudgedRun, 'id' | 'recipe' | 'verdict' | 'unjudged' | 'judged_against'>;

/** Of a run that is done; the server says the same again when it is asked. */
export function promotable(run: Ended, models: readonly ModelVersion[]): Promotable {
  const present = models.find(({ is_champion }) => is_champion);
  const no = (why: string): Promotable => ({ kind: 'not at all', why });
  if (present?.training_run === run.id) return { kind: 'already', why: ALREADY };
  if (models.find(({ training_run }) => training_run === run.id)?.must_retrain_since) {
    return no('It has learnt from somebody who was forgotten. Train again.');
  }
  if (run.recipe === 'quick') {
    return no('This was a quick look ahead, and such a model is never promoted. Train the whole.');
  }
  if (!run.verdict) {
    return no(run.unjudged || 'This model was not compared with your present one.');
  }
  if (present && run.judged_against !== fullName(present)) {
    const then = nameFor(run.judged_against ?? '', models);
    const now = nameFor(fullName(present), models);
    return no(`It was compared with ${then}, and now ${now} analyses your videos. Train again.`);
  }
  return run.verdict.is_passed
    ? { kind: 'by the rules' }
    : { kind: 'against the rules', broken: brokenRules(run.verdict.findings) };
}

const ALREADY = 'This model analyses your new videos already.';

/** The verdict in a sentence. */
export function verdictSentence(isPassed: boolean, champion: string): string {
  return isPassed
    ? `The new model is better than ${champion} on people neither has learnt from, and worse in nothing that counts.`
    : `It was not shown that the new model is better than ${champion}.`;
}
