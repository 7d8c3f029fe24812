// A share on its scale from 0 to 1: where it is, and how far the truth may be from it.
import type { Estimate } from '~/api/types';
import classes from '~/season/IntervalBar.module.css';

export function IntervalBar({ estimate, colour }: { estimate: Estimate | null; colour?: string }) {
  return (
    <span className={classes.bar} aria-hidden="true" style={{ color: colour }}>
      {estimate && (
        <>
          <span className={classes.fill} style={{ width: at(estimate.value) }} />
          {estimate.low !== null && estimate.high !== null && (
            <span
              className={classes.band}
              style={{ left: at(estimate.low), right: at(1 - estimate.high) }}
            />
          )}
        </>
      )}
    </span>
  );
}

function at(share: number): string {
  return `${Math.max(0, Math.min(1, share)) * 100}%`;
}
