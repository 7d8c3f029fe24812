// Each class of stroke: how many, what share of all, how steady.
import type { Estimate, Summary } from '~/api/types';
import { sentenceOf, valueWords } from '~/season/estimateWords';
import { IntervalBar } from '~/season/IntervalBar';
import classes from '~/season/ClassTable.module.css';
import { classColour, Letter } from '~/strokes/Letter';
import { STROKE_CLASSES, type StrokeLabel } from '~/theme/strokes';

export function ClassTable({ labels }: { labels: Summary['labels'] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Stroke</th>
          <th scope="col" className={classes.number}>
            Count
          </th>
          <th scope="col">Share of all</th>
          <th scope="col">Consistency</th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ label, count, share, consistency }) => (
          <tr key={label}>
            <th scope="row">
              <span className={classes.name}>
                <Letter label={label} /> {STROKE_CLASSES[label].name}
              </span>
            </th>
            <td className={classes.number}>{count.toLocaleString('en')}</td>
            <Share estimate={share} label={label} />
            <Share estimate={consistency} label={label} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Share({ estimate, label }: { estimate: Estimate | null; label: StrokeLabel }) {
  return (
    <td className={classes.share} aria-label={sentenceOf(estimate, 'share')}>
      <span className={classes.both}>
        {valueWords(estimate, 'share')}
        <IntervalBar estimate={estimate} colour={classColour(label)} />
      </span>
    </td>
  );
}
