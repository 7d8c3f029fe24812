// Words with a sign before them, so that colour is never all that tells good from bad.
import type { ReactNode } from 'react';
import classes from '~/learning/Marked.module.css';
import { CheckIcon, ClockIcon, CloseIcon, DashIcon } from '~/theme/icons';

export type Mark = 'good' | 'bad' | 'open' | 'under way';

const ICONS = { good: CheckIcon, bad: CloseIcon, open: DashIcon, 'under way': ClockIcon } as const;

interface MarkedProps {
  mark: Mark;
  children: ReactNode;
}

export function Marked({ mark, children }: MarkedProps) {
  const Icon = ICONS[mark];
  return (
    <div className={classes.marked} data-mark={mark}>
      <span className={classes.sign}>
        <Icon size={15} />
      </span>
      <div>{children}</div>
    </div>
  );
}
