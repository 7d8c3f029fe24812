// What a player plays after what, in their own strokes of one rally.
import type { Transition } from '~/api/types';
import { sentenceOf, valueWords } from '~/season/estimateWords';
import classes from '~/season/Transitions.module.css';
import { classColour, Letter } from '~/strokes/Letter';
import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

export function Transitions({ transitions }: { transitions: readonly Transition[] }) {
  if (transitions.length === 0) {
    return <p className={classes.empty}>No two own strokes in one rally yet.</p>;
  }
  const befores = STROKE_LABELS.filter((label) =>
    transitions.some((each) => each.before === label),
  );
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="What follows what">
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {STROKE_LABELS.map((label) => (
              <th key={label} scope="col">
                <Head label={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {befores.map((before) => (
            <tr key={before}>
              <th scope="row">
                <span className={classes.after}>After</span> <Head label={before} />
              </th>
              {STROKE_LABELS.map((after) => (
                <Cell key={after} found={find(transitions, before, after)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ label }: { label: StrokeLabel }) {
  return (
    <span className={classes.head}>
      <Letter label={label} /> <span className={classes.name}>{STROKE_CLASSES[label].name}</span>
    </span>
  );
}

function Cell({ found }: { found: Transition | undefined }) {
  if (!found || found.count === 0) return <td className={classes.none}>–</td>;
  return (
    <td
      className={classes.cell}
      title={sentenceOf(found.share, 'share')}
      aria-label={`${STROKE_CLASSES[found.after].name}: ${sentenceOf(found.share, 'share')}`}
    >
      <span
        className={classes.shade}
        style={{ background: classColour(found.after), opacity: 0.1 + 0.45 * found.share.value }}
      />
      <span className={classes.value}>{valueWords(found.share, 'share')}</span>
      <span className={classes.count}>{found.count.toLocaleString('en')}</span>
    </td>
  );
}

function find(transitions: readonly Transition[], before: StrokeLabel, after: StrokeLabel) {
  return transitions.find((each) => each.before === before && each.after === after);
}
