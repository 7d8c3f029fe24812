// How points begin: serve, return and third ball, and how often the player wins after each.
import type { TacticsPattern } from '~/api/types';
import { Letter } from '~/strokes/Letter';
import classes from '~/tactics/Tactics.module.css';
import { shareWords, whoseStroke } from '~/tactics/tacticsWords';

export function Patterns({ patterns }: { patterns: readonly TacticsPattern[] }) {
  if (patterns.length === 0) {
    return <p className={classes.quiet}>No opening was played more than once.</p>;
  }
  return (
    <ul className={classes.rows}>
      {patterns.map((pattern) => (
        <li key={pattern.strokes.map(({ name }) => name).join()} className={classes.pattern}>
          <span className={classes.opening}>
            {pattern.strokes.map((node, at) => (
              <span key={at} className={classes.stroke}>
                <Letter label={node.label} />
                {whoseStroke(node)}
              </span>
            ))}
          </span>
          <span className={classes.times}>{pattern.count.toLocaleString('en')} times</span>
          <span className={classes.won}>won {shareWords(pattern.won)}</span>
        </li>
      ))}
    </ul>
  );
}
