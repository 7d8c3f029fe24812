// Where a training stands, in words with a sign before them.
import type { ReactNode } from 'react';
import type { TrainingRun } from '~/api/types';
import { Marked, type Mark } from '~/learning/Marked';
import { isUnderWay, outcomeOf } from '~/learning/runs/runWords';

export function OutcomeMark({ run, children }: { run: TrainingRun; children: ReactNode }) {
  return <Marked mark={markOf(run)}>{children}</Marked>;
}

function markOf(run: TrainingRun): Mark {
  if (isUnderWay(run)) return 'under way';
  if (run.state === 'failed') return 'bad';
  if (run.state !== 'done') return 'open';
  const marks = { passed: 'good', 'not passed': 'bad', 'not compared': 'open' } as const;
  return marks[outcomeOf(run)];
}
