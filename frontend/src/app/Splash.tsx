// The moment before anything is known: the mark, alone.
import type { ReactNode } from 'react';
import { Mark } from '~/theme/Mark';
import classes from '~/app/Splash.module.css';

export function Splash({ children }: { children?: ReactNode }) {
  return (
    <main className={classes.splash} aria-busy={!children}>
      <Mark size={44} />
      {children}
    </main>
  );
}
