// Goals as people say them.
import type { Goal } from '~/api/types';
import type { Unit } from '~/season/estimateWords';
import { STROKE_CLASSES } from '~/theme/strokes';

export type GoalMeasure = Goal['measure'];

export const MEASURE_WORDS: Readonly<Record<GoalMeasure, string>> = {
  strokes: 'Number of strokes',
  consistency: 'Consistency',
  share: 'Share of all strokes',
  rally_length: 'Rally length',
};

/** Measures told in per cent: people type 80, the API keeps 0.8. */
export function isShare(measure: GoalMeasure): boolean {
  return measure === 'consistency' || measure === 'share';
}

export function unitOf(measure: GoalMeasure): Unit {
  return isShare(measure) ? 'share' : 'strokes';
}

/** "500 forehands", "Backhand consistency of 80 %", "Rallies of 6 strokes" */
export function goalSentence({ measure, label, target }: Goal): string {
  const name = label ? STROKE_CLASSES[label].name : '';
  const percentage = `${Math.round(target * 100)} %`;
  switch (measure) {
    case 'strokes':
      return `${target.toLocaleString('en')} ${name ? plural(name) : 'strokes'}`;
    case 'consistency':
      return `${name ? `${name} consistency` : 'Consistency'} of ${percentage}`;
    case 'share':
      return `${percentage} ${plural(name)}`;
    case 'rally_length':
      return `Rallies of ${target.toLocaleString('en')} strokes`;
  }
}

function plural(name: string): string {
  return name === 'Smash' ? 'smashes' : `${name.toLowerCase()}s`;
}
