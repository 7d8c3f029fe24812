// One training in the list: which it is, and where it stands.
import { Link } from 'react-router';
import type { TrainingRun } from '~/api/types';
import classes from '~/learning/Learning.module.css';
import { OutcomeMark } from '~/learning/runs/OutcomeMark';
import { askedWords, isMeasured, isUnderWay, runName, stateWords } from '~/learning/runs/runWords';
import { Meter } from '~/theme/Meter';

export function RunRow({ run }: { run: TrainingRun }) {
  return (
    <li className={classes.row}>
      <Link to={`/learning/runs/${run.id}`} className={classes.name}>
        {runName(run)}
      </Link>
      <p className={classes.about}>{askedWords(run)}</p>
      <OutcomeMark run={run}>{stateWords(run)}</OutcomeMark>
      {isUnderWay(run) && (
        <Meter
          share={run.progress}
          label={`Progress of ${runName(run)}`}
          isStill={!isMeasured(run)}
        />
      )}
    </li>
  );
}
