// A sentence about danger or refusal, on its own ground and with a sign.
import type { ReactNode } from 'react';
import classes from '~/app/Warning.module.css';
import { WarningIcon } from '~/theme/icons';

interface WarningProps {
  isSmall?: boolean;
  /** Nothing is lost or refused: something is only to be read with care. */
  isMild?: boolean;
  children: ReactNode;
}

export function Warning({ isSmall, isMild, children }: WarningProps) {
  return (
    <div className={classes.warning} data-small={isSmall} data-mild={isMild}>
      <WarningIcon size={16} />
      <div>{children}</div>
    </div>
  );
}
