// Whom the player plays like: those they met, and themselves earlier.
import type { Likeness, Tactics } from '~/api/types';
import classes from '~/tactics/Tactics.module.css';
import { likenessWords, ralliesWord } from '~/tactics/tacticsWords';

const FEW = 'too few rallies to compare';

export function Likenesses({ tactics }: { tactics: Tactics }) {
  const { opponents, earlier } = tactics;
  return (
    <ul className={classes.rows}>
      <LikenessRow
        name="The second half of these rallies beside the first"
        about={earlier && ralliesWord((earlier.rallies[0] ?? 0) + (earlier.rallies[1] ?? 0))}
        likeness={earlier}
      />
      {opponents.map(({ id, name, rallies, likeness }) => (
        <LikenessRow key={id} name={name} about={ralliesWord(rallies)} likeness={likeness} />
      ))}
    </ul>
  );
}

interface LikenessRowProps {
  name: string;
  about: string | null;
  likeness: Likeness | null;
}

function LikenessRow({ name, about, likeness }: LikenessRowProps) {
  return (
    <li className={classes.likeness}>
      <span className={classes.who}>
        {name}
        {about && <span className={classes.quiet}> · {about}</span>}
      </span>
      {likeness && <Scale likeness={likeness} />}
      <span className={classes.times}>{likeness ? likeness.value.toFixed(2) : ''}</span>
      <span className={classes.verdict}>{likeness ? likenessWords(likeness) : FEW}</span>
    </li>
  );
}

/** From nothing in common to the same; the bar is where one style would come out. */
function Scale({ likeness: { value, low, high, differs } }: { likeness: Likeness }) {
  return (
    <span className={classes.scale} data-differs={differs} aria-hidden="true">
      <i style={{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
      <b style={{ left: `${100 * value}%` }} />
    </span>
  );
}
