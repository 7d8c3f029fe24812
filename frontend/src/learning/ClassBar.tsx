// How many strokes there are of each class: a bar in the classes' colours, and the numbers.
import classes from '~/learning/ClassBar.module.css';
import { type LabelCount, labelCounts } from '~/learning/snapshotWords';
import { classColour, Letter } from '~/strokes/Letter';

export function ClassBar({ byLabel }: { byLabel: Readonly<Record<string, number>> }) {
  const counts = labelCounts(byLabel);
  return (
    <div className={classes.counts}>
      <div className={classes.bar} aria-hidden="true">
        {counts.filter(hasStrokes).map(({ label, strokes }) => (
          <span key={label} style={{ flexGrow: strokes, background: classColour(label) }} />
        ))}
      </div>
      <ul className={classes.numbers} aria-label="Strokes of each class">
        {counts.map(({ label, name, strokes }) => (
          <li key={label} className={classes.number}>
            <Letter label={label} />
            <span className={classes.name}>{name}</span> {strokes.toLocaleString('en')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function hasStrokes({ strokes }: LabelCount): boolean {
  return strokes > 0;
}
