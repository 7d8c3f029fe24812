// The name mark: a loop that is also the path of a ball played with topspin.
import classes from '~/theme/Mark.module.css';

interface MarkProps {
  size?: number;
}

export function Mark({ size = 28 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={classes.mark}>
      <path
        d="M2.5 25.5C9 25.5 14.2 21.6 17.6 15.6 20.4 10.6 19.8 4.6 15.6 4.6S10.2 10.4 13 15.4c2.2 4 5.2 6.9 8.6 8.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="26.4" cy="24.6" r="3.9" className={classes.ball} />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <Mark size={26} />
      <span>Loopdrive</span>
    </span>
  );
}
