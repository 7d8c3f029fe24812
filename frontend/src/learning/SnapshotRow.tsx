// One snapshot in the list: which it is, and how much it holds.
import { Link } from 'react-router';
import type { Snapshot } from '~/api/types';
import { ClassBar } from '~/learning/ClassBar';
import classes from '~/learning/Learning.module.css';
import { frozenWords, nameOf, sizeWords, testShareWords } from '~/learning/snapshotWords';

export function SnapshotRow({ snapshot }: { snapshot: Snapshot }) {
  const { counts } = snapshot;
  return (
    <li className={classes.row}>
      <Link to={`/learning/snapshots/${snapshot.id}`} className={classes.name}>
        {nameOf(snapshot)}
      </Link>
      <p className={classes.about}>{frozenWords(snapshot)}</p>
      <ClassBar byLabel={counts.by_label} />
      <p className={classes.about}>
        {sizeWords(counts)} · {testShareWords(counts)}
      </p>
    </li>
  );
}
