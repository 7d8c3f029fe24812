// The two estimates of how many labels are wrong, each with what it rests on.
import type { Noise } from '~/api/types';
import { bulkNote, secondLookNote } from '~/learning/noiseWords';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/SnapshotPage.module.css';

export function NoiseNotes({ noise }: { noise: Noise }) {
  return (
    <div className={classes.notes}>
      {[secondLookNote(noise), bulkNote(noise)].map(({ title, figure, text }) => (
        <div key={title} className={classes.note}>
          <h3>{title}</h3>
          {figure && <p className={classes.figure}>{figure}</p>}
          <p className={learning.quiet}>{text}</p>
        </div>
      ))}
    </div>
  );
}
