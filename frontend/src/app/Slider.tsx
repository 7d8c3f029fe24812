// A slider drawn like everything else here; the browser's own looks different everywhere.
import type { ComponentProps } from 'react';
import classes from '~/app/Slider.module.css';

interface SliderProps extends Omit<ComponentProps<'input'>, 'type' | 'style'> {
  /** How much of it lies before the thumb, 0 to 1. */
  filled: number;
}

export function Slider({ filled, className, ...input }: SliderProps) {
  return (
    <input
      {...input}
      type="range"
      className={`${classes.slider ?? ''} ${className ?? ''}`}
      style={{ '--filled': filled }}
    />
  );
}
