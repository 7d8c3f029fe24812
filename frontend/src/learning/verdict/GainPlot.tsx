// A difference and its interval on a line around nothing. What it shows is said in words beside it.
import type { GainBar } from '~/learning/verdict/GainScale';
import classes from '~/learning/verdict/GainPlot.module.css';

export function GainPlot({ bar }: { bar: GainBar | null }) {
  return (
    <span className={classes.line} aria-hidden="true">
      {bar && (
        <>
          <span
            className={classes.interval}
            data-tells={bar.tells}
            style={{ left: `${bar.low}%`, width: `${bar.high - bar.low}%` }}
          />
          <span className={classes.dot} data-tells={bar.tells} style={{ left: `${bar.at}%` }} />
        </>
      )}
    </span>
  );
}
