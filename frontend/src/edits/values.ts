// What can be changed of a stroke, apart from everything else that is known of it.

import type { Stroke, StrokeOutcome, StrokeState, StrokeZone, TableEnd } from '~/api/types';
import type { StrokeLabel } from '~/theme/strokes';

export interface StrokeValues {
  readonly end: TableEnd;
  readonly label: StrokeLabel;
  readonly start_frame: number;
  readonly contact_frame: number;
  readonly end_frame: number;
  readonly state: StrokeState;
  readonly zone: StrokeZone;
  readonly outcome: StrokeOutcome;
}

export const FIELDS = [
  'end',
  'label',
  'start_frame',
  'contact_frame',
  'end_frame',
  'state',
  'zone',
  'outcome',
] as const satisfies readonly (keyof StrokeValues)[];

/** What nobody need say of a stroke, and what says nothing of the rest. */
export const TOLD = ['zone', 'outcome'] as const satisfies readonly (keyof StrokeValues)[];

export type Told = Partial<Pick<StrokeValues, (typeof TOLD)[number]>>;

export function valuesOf(stroke: StrokeValues): StrokeValues {
  const { end, label, start_frame, contact_frame, end_frame, state, zone, outcome } = stroke;
  return { end, label, start_frame, contact_frame, end_frame, state, zone, outcome };
}

/** The fields in which `after` differs from `before`. */
export function differences(before: StrokeValues, after: StrokeValues): Partial<StrokeValues> {
  return Object.fromEntries(
    FIELDS.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

/** The state of a stroke whose values a person has changed. */
export function mendedState(stroke: Stroke): StrokeState {
  return stroke.probabilities === null ? 'added' : 'corrected';
}

export function stands(stroke: Stroke): boolean {
  return stroke.state !== 'rejected';
}

/** A stroke that only a person has seen. */
export function addedStroke(id: string, values: StrokeValues): Stroke {
  return {
    ...values,
    id,
    player: null,
    player_name: null,
    start_s: 0,
    contact_s: 0,
    end_s: 0,
    version: 0,
    confidence: null,
    consistency: null,
    agreement: null,
    probabilities: null,
  };
}
