// How to read a block on the timeline.
import { classColour } from '~/strokes/Letter';
import classes from '~/timeline/Legend.module.css';

const STRENGTHS = [16, 36, 62, 100]; // per cent of colour, as the blocks are filled

interface LegendProps {
  hasEvidence: boolean;
  hasPoints: boolean;
}

export function Legend({ hasEvidence, hasPoints }: LegendProps) {
  return (
    <div className={classes.legend} aria-hidden="true">
      <span className={classes.entry}>
        <span className={classes.steps}>
          {STRENGTHS.map((strength) => (
            <i
              key={strength}
              style={{
                background: `color-mix(in srgb, ${classColour('forehand')} ${strength}%, var(--surface))`,
                borderColor: classColour('forehand'),
              }}
            />
          ))}
        </span>
        fill: confidence
      </span>
      <span className={classes.entry}>
        <span className={classes.bar}>
          <i />
        </span>
        bar: consistency
      </span>
      <span className={classes.entry}>
        <span className={classes.contact} />
        line: contact
      </span>
      {hasPoints && (
        <span className={classes.entry}>
          <span className={classes.point} data-outcome="won" /> point won
          <span className={classes.point} data-outcome="lost" /> lost
        </span>
      )}
      {hasEvidence && <span className={classes.entry}>below: what the model saw</span>}
    </div>
  );
}
