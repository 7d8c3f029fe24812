// The milestones of a training with their times.
import type { LossPoint, TrainingRun } from '~/api/types';
import { clockTime, moment } from '~/format/times';
import classes from '~/learning/runs/RunPage.module.css';
import { runLog } from '~/learning/runs/runLog';

interface RunLogProps {
  run: TrainingRun;
  points: readonly LossPoint[];
}

export function RunLog({ run, points }: RunLogProps) {
  return (
    <ol className={classes.log} aria-label="Log">
      {runLog(run, points).map(({ at, text }) => (
        <li key={`${at} ${text}`}>
          <time dateTime={at} title={moment(at)}>
            {clockTime(at)}
          </time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
