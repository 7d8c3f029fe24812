// A thin bar of progress that says its share to screen readers too.
import { percent } from '~/format/amounts';
import classes from '~/theme/Meter.module.css';

interface MeterProps {
  share: number;
  label: string;
  /** Nothing is moving now: paused, waiting, cut off. */
  isStill?: boolean;
}

export function Meter({ share, label, isStill = false }: MeterProps) {
  const percentage = Math.max(0, Math.min(1, share)) * 100;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percentage)}
      aria-valuetext={percent(share)}
      className={classes.meter}
      data-still={isStill || undefined}
    >
      <div className={classes.fill} style={{ width: `${percentage}%` }} />
    </div>
  );
}
