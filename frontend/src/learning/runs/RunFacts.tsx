// What a training began with, and by what it can be repeated.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ModelVersion, TrainingRun } from '~/api/types';
import { Fact, Facts } from '~/learning/Facts';
import learning from '~/learning/Learning.module.css';
import { modelName, nameFor } from '~/learning/models/modelWords';
import { playerNamesQuery } from '~/account/playerNames';
import { failureWords } from '~/learning/runs/failures';
import { RECIPES } from '~/learning/runs/runWords';

interface RunFactsProps {
  run: TrainingRun;
  models: readonly ModelVersion[];
}

export function RunFacts({ run, models }: RunFactsProps) {
  const names = useQuery({ ...playerNamesQuery, enabled: run.failures.length > 0 });
  const made = models.find(({ training_run }) => training_run === run.id);
  return (
    <Facts>
      {made && (
        <Fact name="What came of it">
          <Link to={`/learning/models/${made.id}`} className={learning.link}>
            {modelName(made)}
          </Link>
        </Fact>
      )}
      <Fact name="Learnt from">
        <Link to={`/learning/snapshots/${run.snapshot}`} className={learning.link}>
          Snapshot {run.snapshot_number}
        </Link>
      </Fact>
      <Fact name="Began with">
        {nameFor(run.base, models)} ({run.base})
      </Fact>
      <Fact name="How much">{RECIPES[run.recipe].name}</Fact>
      {run.failures.length > 0 && (
        <Fact name="Shall mend">{failureWords(run.failures, names.data ?? new Map())}</Fact>
      )}
      <Fact name="Seed">
        {run.seed}: with the same snapshot and seed the same model comes out on the same machine
      </Fact>
      <Fact name="Code version">{run.code ? <code>{run.code}</code> : 'not known yet'}</Fact>
    </Facts>
  );
}
