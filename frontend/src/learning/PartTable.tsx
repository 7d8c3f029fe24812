// A table of what teaches and what tests: strokes of each class, and the footage they are from.
import type { SnapshotCounts } from '~/api/types';
import { footageRows, type PartRow, strokeRows } from '~/learning/partRows';
import classes from '~/learning/PartTable.module.css';
import { Letter } from '~/strokes/Letter';

export function PartTable({ counts }: { counts: SnapshotCounts }) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">What teaches and what tests</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Teaches</th>
          <th scope="col">Tests</th>
          <th scope="col">Together</th>
        </tr>
      </thead>
      <Rows rows={strokeRows(counts)} />
      <Rows rows={footageRows(counts)} />
    </table>
  );
}

function Rows({ rows }: { rows: PartRow[] }) {
  return (
    <tbody className={classes.rows}>
      {rows.map(({ name, hint, label, teaches, tests, together }) => (
        <tr key={name}>
          <th scope="row">
            <span className={classes.name}>
              {label && <Letter label={label} />}
              {name}
            </span>
            {hint && <span className={classes.hint}>{hint}</span>}
          </th>
          <td>{teaches}</td>
          <td>{tests}</td>
          <td>{together}</td>
        </tr>
      ))}
    </tbody>
  );
}
