// The half of the table a ball lands on, as whoever receives it sees it: nine cells to press.
import { Tooltip } from '@mantine/core';
import type { StrokeZone } from '~/api/types';
import type { KeyMap } from '~/desk/KeyMap';
import classes from '~/desk/ToldPanel.module.css';
import { landingWords, ZONES } from '~/strokes/told';

interface TableHalfProps {
  /** "" where it is not known; null where several strokes differ. */
  zone: StrokeZone | null;
  isDisabled: boolean;
  keys: KeyMap;
  onZone: (zone: StrokeZone) => void;
}

export function TableHalf({ zone, isDisabled, keys, onZone }: TableHalfProps) {
  return (
    <div className={classes.landing} role="group" aria-label="Where the ball lands">
      <span className={classes.caption}>The ball lands</span>
      <span className={classes.side}>Net</span>
      <div className={classes.half}>
        {ZONES.map((each) => (
          <Tooltip key={each} label={`${landingWords(each)}  (${keys.shownFor(keyName(each))})`}>
            <button
              type="button"
              className={classes.cell}
              aria-label={landingWords(each)}
              aria-pressed={zone === each}
              disabled={isDisabled}
              onClick={() => onZone(each)}
            />
          </Tooltip>
        ))}
      </div>
      <span className={classes.side}>Receiver</span>
      <Tooltip label={`${landingWords('')}  (${keys.shownFor('landing-unknown')})`}>
        <button
          type="button"
          className={classes.ending}
          aria-label={landingWords('')}
          aria-pressed={zone === ''}
          disabled={isDisabled}
          onClick={() => onZone('')}
        >
          Not known
        </button>
      </Tooltip>
    </div>
  );
}

function keyName(zone: StrokeZone): string {
  return zone.replace(' ', '-');
}
