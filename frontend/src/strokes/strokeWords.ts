// How a stroke is told in words, for tooltips, tables and screen readers.

import type { Stroke } from '~/api/types';
import { timecode } from '~/player/timecode';
import { endName } from '~/strokes/ends';
import { STROKE_CLASSES } from '~/theme/strokes';

export function className(stroke: Stroke): string {
  return STROKE_CLASSES[stroke.label].name;
}

export function playerName(stroke: Stroke): string {
  return stroke.player_name || endName(stroke.end);
}

/** 0.914 -> "91 %", without claiming a certainty nobody has. */
export function share(value: number): string {
  return `${Math.min(99, Math.round(value * 100))} %`;
}

/** "Forehand by Anna at 0:12.34, confidence 91 %, consistency 88 %" */
export function sentence(stroke: Stroke, contactS: number): string {
  return (
    `${className(stroke)} by ${playerName(stroke)} at ${timecode(contactS)}, ` +
    `confidence ${share(stroke.confidence)}, consistency ${share(stroke.consistency)}`
  );
}
