// How a stroke is told in words, for tooltips, tables and screen readers.

import type { Stroke, StrokeState } from '~/api/types';
import { timecode } from '~/player/timecode';
import { endName } from '~/strokes/ends';
import { STROKE_CLASSES } from '~/theme/strokes';

export function className(stroke: Stroke): string {
  return STROKE_CLASSES[stroke.label].name;
}

export function playerName(stroke: Stroke): string {
  return stroke.player_name || endName(stroke.end);
}

/** "lands middle short", "point won": what people may have said besides. */
export function toldWords({ zone, outcome }: Pick<Stroke, 'zone' | 'outcome'>): readonly string[] {
  return [zone && `lands ${zone}`, outcome && `point ${outcome}`].filter(Boolean);
}

/** 0.914 -> "91 %", without claiming a certainty nobody has. */
export function share(value: number): string {
  return `${Math.min(99, Math.round(value * 100))} %`;
}

/** "Forehand by Anna at 0:12.34, confidence 91 %, consistency 88 %" */
export function sentence(stroke: Stroke, contactS: number): string {
  const { state, confidence, consistency } = stroke;
  const who = `${className(stroke)} by ${playerName(stroke)} at ${timecode(contactS)}`;
  const what = [who, ...toldWords(stroke)].join(', ');
  if (state !== 'predicted') return `${what}, ${STATE_NAMES[state].toLowerCase()}`;
  if (confidence === null || consistency === null) return what;
  return `${what}, confidence ${share(confidence)}, consistency ${share(consistency)}`;
}

export const STATE_NAMES: Readonly<Record<StrokeState, string>> = {
  predicted: 'Not looked at',
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  rejected: 'Rejected',
  added: 'Added',
};
