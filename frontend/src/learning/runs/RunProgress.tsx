// How far a training is that has not ended: stage, bar, and how long it still takes.
import type { TrainingRun } from '~/api/types';
import { count, percent } from '~/format/amounts';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/runs/RunPage.module.css';
import { RunStages } from '~/learning/runs/RunStages';
import { isMeasured, runName } from '~/learning/runs/runWords';
import { useRemaining } from '~/progress/useRemaining';
import { Meter } from '~/theme/Meter';

export function RunProgress({ run }: { run: TrainingRun }) {
  const remaining = useRemaining(run.progress);
  const words = isMeasured(run) ? [percent(run.progress), remaining] : [unmeasuredWords(run)];
  return (
    <>
      <Meter
        share={run.progress}
        label={`Progress of ${runName(run)}`}
        isStill={!isMeasured(run)}
      />
      <p className={`${learning.about} ${classes.progress}`}>{words.filter(Boolean).join(' · ')}</p>
      <RunStages run={run} />
    </>
  );
}

function unmeasuredWords({ state, stage, step, steps }: TrainingRun): string {
  if (state === 'queued') return 'It begins as soon as a worker is free. You can close this page.';
  if (stage !== '') return 'This takes a minute or two.';
  const cut = steps > 0 ? `${step} of ${count(steps, 'film')} · ` : '';
  return `${cut}This takes a while the first time.`;
}
