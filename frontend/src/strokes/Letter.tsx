// The sign of a class: its letter on its colour.
import classes from '~/strokes/Letter.module.css';
import { STROKE_CLASSES, type StrokeLabel } from '~/theme/strokes';

export function Letter({ label }: { label: StrokeLabel }) {
  const { letter, ink } = STROKE_CLASSES[label];
  return (
    <span
      className={classes.letter}
      style={{ background: classColour(label), color: ink }}
      aria-hidden="true"
    >
      {letter}
    </span>
  );
}

/** The colour of a class in the page's present scheme, for CSS. */
export function classColour(label: StrokeLabel): string {
  const { light, dark } = STROKE_CLASSES[label];
  return `light-dark(${light}, ${dark})`;
}
