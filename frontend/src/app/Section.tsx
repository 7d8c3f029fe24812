// A panel of a page with a title and a sentence about it.
import { type ReactNode, useId } from 'react';
import classes from '~/app/Section.module.css';

interface SectionProps {
  title: string;
  text?: string;
  /** What an address may name behind its #. */
  anchor?: string;
  /** What can be done here, beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, text, anchor, action, children }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {text && <p className={classes.text}>{text}</p>}
        </div>
        {action}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
