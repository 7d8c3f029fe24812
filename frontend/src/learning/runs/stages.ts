// What a training goes through, stage by stage, in words for people who do not train networks.
import type { Recipe, TrainingRun } from '~/api/types';

export interface Stage {
  key: string;
  name: string;
  means: string;
}

export type Place = 'done' | 'now' | 'to come';

const PREPARING: Stage = {
  key: '',
  name: 'Preparing the films',
  means: 'The players are cut out of the snapshot’s films, once for all trainings.',
};
const STROKES: Stage = {
  key: 'strokes',
  name: 'Learning strokes',
  means: 'When a stroke is played, and of which kind it is.',
};
const SIDE: Stage = {
  key: 'side',
  name: 'Learning the side',
  means: 'Telling forehand from backhand.',
};
const QUICK: Stage = {
  key: 'quick',
  name: 'Adjusting the names',
  means: 'Only the last part of your present model learns: what it calls a stroke.',
};
const JUDGING: Stage = {
  key: 'judging',
  name: 'Comparing',
  means: 'The new model and your present one are asked about the sessions that only test.',
};

const STAGES: Record<Recipe, readonly Stage[]> = {
  whole: [PREPARING, STROKES, SIDE, JUDGING],
  quick: [PREPARING, QUICK, JUDGING],
};

type Stands = Pick<TrainingRun, 'recipe' | 'state' | 'stage'>;

/** All stages of a run, each with whether it is over. */
export function stagesOf({ recipe, state, stage }: Stands): { stage: Stage; place: Place }[] {
  const all = STAGES[recipe];
  const now = state === 'done' ? all.length : all.findIndex(({ key }) => key === stage);
  return all.map((each, at) => ({
    stage: each,
    place: at < now ? 'done' : at === now && state !== 'queued' ? 'now' : 'to come',
  }));
}

/** A stage by its key; one that we have no words for goes by its own. */
export function stageName(key: string): string {
  const known = [...STAGES.whole, ...STAGES.quick].find((stage) => stage.key === key);
  return known?.name ?? key;
}
