// One model's confusions: a row for what strokes are, a column for what they were called.
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/verdict/Confusion.module.css';
import { Letter } from '~/strokes/Letter';
import { STROKE_CLASSES, type StrokeLabel } from '~/theme/strokes';

interface ConfusionProps {
  name: string;
  labels: readonly StrokeLabel[];
  counts: readonly (readonly number[])[];
}

export function Confusion({ name, labels, counts }: ConfusionProps) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{name}</caption>
      <thead>
        <tr>
          <td className={learning.about}>is · called</td>
          {labels.map((label) => (
            <th key={label} scope="col">
              <Letter label={label} />
              <span className="visually-hidden">called {STROKE_CLASSES[label].name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, row) => (
          <tr key={label}>
            <th scope="row">
              <span className={classes.kind}>
                <Letter label={label} /> {STROKE_CLASSES[label].name}
              </span>
            </th>
            {labels.map((called, column) => (
              <Cell key={called} counts={counts[row] ?? []} at={column} isRight={row === column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  counts: readonly number[];
  at: number;
  isRight: boolean;
}

function Cell({ counts, at, isRight }: CellProps) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const many = counts[at] ?? 0;
  const share = all > 0 ? many / all : 0;
  const ground = isRight ? 'var(--good)' : 'var(--bad)';
  return (
    <td
      className={classes.cell}
      data-right={isRight}
      style={{
        background: `color-mix(in srgb, ${ground} ${Math.round(share * 34)}%, transparent)`,
      }}
    >
      {many.toLocaleString('en')}
    </td>
  );
}
