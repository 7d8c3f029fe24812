// Drawings in words and numbers.
import type { Drawing, DrawingKind } from '~/api/types';

export const KIND_WORDS: Readonly<Record<DrawingKind, string>> = {
  line: 'Line',
  arrow: 'Arrow',
  freehand: 'Freehand',
  angle: 'Angle',
  stopwatch: 'Stopwatch',
};

/** The angle at the second point, in whole degrees; `aspect` is the picture's width over height. */
export function degrees(points: readonly (readonly number[])[], aspect: number): number {
  const [from, at, to] = points;
  if (!from || !at || !to) return 0;
  const one = Math.atan2((from[1] ?? 0) - (at[1] ?? 0), ((from[0] ?? 0) - (at[0] ?? 0)) * aspect);
  const two = Math.atan2((to[1] ?? 0) - (at[1] ?? 0), ((to[0] ?? 0) - (at[0] ?? 0)) * aspect);
  const turn = Math.abs(((one - two) * 180) / Math.PI);
  return Math.round(turn > 180 ? 360 - turn : turn);
}

/** "Arrow, 0.12 s after the contact" */
export function momentWords({ kind, at_s }: Drawing, contactS: number): string {
  return `${KIND_WORDS[kind]}, ${whereWords(at_s, contactS)}`;
}

/** Of what is drawn on one frame: "3 drawings, at the contact" */
export function drawnWords(drawings: readonly Drawing[], contactS: number): string {
  const [first, second] = drawings;
  if (!first) return '';
  if (!second) return momentWords(first, contactS);
  return `${drawings.length} drawings, ${whereWords(first.at_s, contactS)}`;
}

/** "0.12 s after the contact" */
export function whereWords(atS: number, contactS: number): string {
  const off = atS - contactS;
  if (Math.abs(off) < 0.02) return 'at the contact';
  return `${Math.abs(off).toFixed(2)} s ${off < 0 ? 'before' : 'after'} the contact`;
}

/** Whether a drawing is seen at a moment: at its own frame, a stopwatch from there on. */
export function isSeen({ kind, at_s }: Drawing, nowS: number): boolean {
  const sinceS = nowS - at_s;
  return kind === 'stopwatch' ? sinceS > -HALF_FRAME_S : Math.abs(sinceS) < SHOWN_S;
}

const HALF_FRAME_S = 1 / 60;
const SHOWN_S = 0.06; // before and after its frame, so that it can be seen while the film runs
