// How many strokes of each class fall into each column of pixels: what is drawn when single strokes
// would be too thin to see.

import { STROKE_LABELS } from '~/theme/strokes';
import type { LaneStrokes } from '~/timeline/LaneStrokes';

const CLASSES = STROKE_LABELS.length;

export interface Density {
  readonly columns: number;
  /** Strokes of class c in column n at `counts[n * 4 + c]`. */
  readonly counts: Uint16Array;
  readonly totals: Uint16Array;
  readonly highest: number;
}

export function densityOf(lane: LaneStrokes, fromS: number, toS: number, columns: number): Density {
  const counts = new Uint16Array(columns * CLASSES);
  const totals = new Uint16Array(columns);
  const perS = columns / (toS - fromS);
  const [first, last] = lane.between(fromS, toS);
  let highest = 0;
  for (let at = first; at < last; at += 1) {
    if (lane.isFaded[at]) continue;
    const column = Math.floor(((lane.contactS[at] ?? 0) - fromS) * perS);
    if (column < 0 || column >= columns) continue;
    const place = column * CLASSES + (lane.label[at] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
    const total = (totals[column] ?? 0) + 1;
    totals[column] = total;
    if (total > highest) highest = total;
  }
  return { columns, counts, totals, highest };
}
