// Feeds of one kind, counted: how many, how fast, how even.
import { Link } from 'react-router';
import type { Drill } from '~/api/types';
import { count } from '~/format/amounts';
import { day } from '~/format/times';
import rows from '~/app/Rows.module.css';
import classes from '~/season/Drills.module.css';
import { Letter } from '~/strokes/Letter';
import { STROKE_CLASSES } from '~/theme/strokes';

const SHOWN = 8;

export function Drills({ drills }: { drills: readonly Drill[] }) {
  return (
    <>
      <ul className={rows.rows} aria-label="Drills">
        {drills.slice(0, SHOWN).map((drill) => (
          <li key={`${drill.video} ${drill.first_frame}`} className={rows.row}>
            <div>
              <p className={`${rows.name} ${classes.name}`}>
                <Letter label={drill.label} /> {drill.count} ×{' '}
                {STROKE_CLASSES[drill.label].name.toLowerCase()}
              </p>
              <p className={rows.about}>
                {day(drill.played_on)} · one every {drill.apart_s.toFixed(1)} s ·{' '}
                {evenWords(drill.regularity)}
              </p>
            </div>
            <Link
              className={classes.watch}
              to={`/videos/${drill.video}?frame=${drill.first_frame}`}
              aria-label={`Watch ${drill.count} ${drill.label}s of ${day(drill.played_on)}`}
            >
              Watch
            </Link>
          </li>
        ))}
      </ul>
      {drills.length > SHOWN && (
        <p className={rows.about}>And {count(drills.length - SHOWN, 'earlier drill')}.</p>
      )}
    </>
  );
}

function evenWords(regularity: number): string {
  if (regularity >= 0.85) return 'very even';
  return regularity >= 0.65 ? 'fairly even' : 'uneven';
}
