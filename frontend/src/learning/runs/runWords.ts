// A training in words: which it is, how far, and how it ended.
import type { Recipe, TrainingRun } from '~/api/types';
import { percent } from '~/format/amounts';
import { moment } from '~/format/times';
import { stageName } from '~/learning/runs/stages';

/** "Training 3" */
export function runName({ number }: Pick<TrainingRun, 'number'>): string {
  return `Training ${number}`;
}

export const RECIPES: Record<Recipe, { name: string; means: string }> = {
  whole: {
    name: 'Whole training',
    means:
      'Begins with the model that Loopdrive came with and learns everything your coaches stand ' +
      'for. What comes of it can become your model. It takes some minutes, more on a slow computer.',
  },
  quick: {
    name: 'Quick look',
    means:
      'Adjusts only how your present model names strokes, in a minute or so. It shows where ' +
      'training would lead; what comes of it never becomes your model.',
  },
};

/** "Whole training on snapshot 3 · asked for 26 Nov 2026, 14:05 by Kim" */
export function askedWords(run: TrainingRun): string {
  const by = run.requested_by_name ? ` by ${run.requested_by_name}` : '';
  const what = `${RECIPES[run.recipe].name} on snapshot ${run.snapshot_number}`;
  return `${what} · asked for ${moment(run.queued_at)}${by}`;
}

export function isUnderWay({ state }: Pick<TrainingRun, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** Where it stands: "Learning strokes · 43 %" */
export function stateWords(run: TrainingRun): string {
  switch (run.state) {
    case 'queued':
      return 'Waiting for its turn';
    case 'running':
      return isMeasured(run)
        ? `${stageName(run.stage)} · ${percent(run.progress)}`
        : stageName(run.stage);
    case 'done':
      return outcomeWords(run);
    case 'failed':
      return `Did not work: ${run.error}`;
    case 'cancelled':
      return 'Stopped';
  }
}

/** Whether its progress says anything: films and comparisons are not counted. */
export function isMeasured({ state, stage }: Pick<TrainingRun, 'state' | 'stage'>): boolean {
  return state === 'running' && stage !== '' && stage !== 'judging';
}

export type Outcome = 'passed' | 'not passed' | 'not compared';

export function outcomeOf({ is_passed }: Pick<TrainingRun, 'is_passed'>): Outcome {
  if (is_passed === null) return 'not compared';
  return is_passed ? 'passed' : 'not passed';
}

/** What came of it, in a few words. */
export function outcomeWords(run: Pick<TrainingRun, 'is_passed' | 'recipe'>): string {
  const words: Record<Outcome, string> = {
    passed: 'Better than the model before',
    'not passed': 'Not shown to be better',
    'not compared': 'Not compared with the model before',
  };
  const told = words[outcomeOf(run)];
  return run.recipe === 'quick' ? `${told} · only a look ahead` : told;
}
