// What people may say of a stroke besides its class: where the ball lands, and how the point ended.

import type { StrokeOutcome, StrokeZone } from '~/api/types';

/** The other half of the table as whoever receives sees it: from the net on, from left to right. */
export const ZONE_ROWS = [
  ['left short', 'middle short', 'right short'],
  ['left half-long', 'middle half-long', 'right half-long'],
  ['left long', 'middle long', 'right long'],
] as const satisfies readonly (readonly StrokeZone[])[];

export const ZONES = ZONE_ROWS.flat();

export const OUTCOMES = ['won', 'lost'] as const satisfies readonly StrokeOutcome[];

/** "Lands left short" */
export function landingWords(zone: StrokeZone): string {
  return zone ? `Lands ${zone}` : 'Landing not known';
}

/** "Point won": for whoever hit the stroke */
export function pointWords(outcome: StrokeOutcome): string {
  return outcome ? `Point ${outcome}` : 'Point not known';
}
