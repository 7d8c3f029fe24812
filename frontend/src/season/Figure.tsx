// One number of a season: its name, its value, between what it lies, and what it rests on.
import type { Estimate } from '~/api/types';
import { isRough, rangeWords, type Unit, valueWords } from '~/season/estimateWords';
import classes from '~/season/Figure.module.css';

interface FigureProps {
  name: string;
  estimate: Estimate | null;
  unit: Unit;
  /** What it is counted from: "strokes". */
  noun?: string;
  /** What it means, for those who have not seen it before. */
  hint: string;
}

export function Figure({ name, estimate, unit, noun = 'strokes', hint }: FigureProps) {
  return (
    <div className={classes.figure} title={hint}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{valueWords(estimate, unit)}</dd>
      <dd className={classes.range}>{estimate ? trustWords(estimate, unit, noun) : hint}</dd>
    </div>
  );
}

function trustWords(estimate: Estimate, unit: Unit, noun: string): string {
  const range = rangeWords(estimate, unit);
  const from = `${estimate.n.toLocaleString('en')} ${noun}`;
  if (!range) return `only ${from} so far`;
  return `${range} · ${from}${isRough(estimate, unit) ? ', rough' : ''}`;
}
