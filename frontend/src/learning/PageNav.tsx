// The sections of a long page, to jump to.
import classes from '~/learning/PageNav.module.css';

export type Places = readonly (readonly [anchor: string, name: string])[];

export function PageNav({ places }: { places: Places }) {
  return (
    <nav className={classes.nav} aria-label="On this page">
      {places.map(([anchor, name]) => (
        <a key={anchor} href={`#${anchor}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
