// What a person said of a stroke: a sign and a word.
import type { StrokeState } from '~/api/types';
import classes from '~/strokes/StateMark.module.css';
import { STATE_NAMES } from '~/strokes/strokeWords';

const SIGNS: Readonly<Record<StrokeState, string>> = {
  predicted: '?',
  confirmed: '✓',
  corrected: '✎',
  rejected: '✕',
  added: '+',
};

export function StateMark({ state }: { state: StrokeState }) {
  return (
    <span className={classes.mark} data-state={state}>
      <span aria-hidden="true">{SIGNS[state]}</span> {STATE_NAMES[state]}
    </span>
  );
}
