// A sentence about danger or refusal, on its own ground and with a sign.
import type { ReactNode } from 'react';
import classes from '~/app/Warning.module.css';
import { WarningIcon } from '~/theme/icons';

export function Warning({ isSmall, children }: { isSmall?: boolean; children: ReactNode }) {
  return (
    <div className={classes.warning} data-small={isSmall}>
      <WarningIcon size={16} />
      <div>{children}</div>
    </div>
  );
}
