// What a training goes through, with a sign for what is over and what is under way.
import type { TrainingRun } from '~/api/types';
import classes from '~/learning/runs/RunPage.module.css';
import { type Place, stagesOf } from '~/learning/runs/stages';
import { CheckIcon } from '~/theme/icons';

export function RunStages({ run }: { run: TrainingRun }) {
  return (
    <ol className={classes.stages} aria-label="Stages">
      {stagesOf(run).map(({ stage, place }) => (
        <li key={stage.key} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
          <span className={classes.sign}>{place === 'done' && <CheckIcon size={13} />}</span>
          <div>
            <p className={classes.stage}>
              {stage.name}
              <span className="visually-hidden">, {PLACE_WORDS[place]}</span>
            </p>
            <p className={classes.means}>{stage.means}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

const PLACE_WORDS: Record<Place, string> = {
  done: 'done',
  now: 'under way',
  'to come': 'to come',
};
