// The strokes of one lane as sorted columns of numbers, so that what is in view is found at once.

import type { Stroke } from '~/api/types';
import type { FrameTable } from '~/player/FrameTable';
import { OUTCOMES } from '~/strokes/told';
import { STROKE_LABELS } from '~/theme/strokes';

export class LaneStrokes {
  readonly count: number;
  /** Where each stroke is drawn; where two overlap, they share the border between their contacts. */
  readonly startS: Float64Array;
  readonly endS: Float64Array;
  readonly contactS: Float64Array;
  /** Index into STROKE_LABELS. */
  readonly label: Uint8Array;
  /** 1 where a person has spoken. */
  readonly confidence: Float32Array;
  readonly consistency: Float32Array;
  /** 1 where a person has said what it is. */
  readonly isTouched: Uint8Array;
  /** How the point ended with it: 1 won, 2 lost, 0 where nobody said. */
  readonly outcome: Uint8Array;
  /** 1 where the filters leave the stroke out. */
  readonly isFaded: Uint8Array;

  /** `strokes` are those of one end, by contact. */
  constructor(
    readonly strokes: readonly Stroke[],
    table: FrameTable,
    isShown: (stroke: Stroke) => boolean,
  ) {
    const count = (this.count = strokes.length);
    this.startS = new Float64Array(count);
    this.endS = new Float64Array(count);
    this.contactS = new Float64Array(count);
    this.label = new Uint8Array(count);
    this.confidence = new Float32Array(count);
    this.consistency = new Float32Array(count);
    this.isTouched = new Uint8Array(count);
    this.outcome = new Uint8Array(count);
    this.isFaded = new Uint8Array(count);
    // One plain loop: this is done anew with every edit, and `from` with a function is slow.
    for (let at = 0; at < count; at += 1) {
      const stroke = strokes[at];
      if (!stroke) continue;
      const isTouched = stroke.state !== 'predicted';
      this.startS[at] = table.startS(stroke.start_frame);
      this.endS[at] = table.endS(stroke.end_frame);
      this.contactS[at] = table.startS(stroke.contact_frame);
      this.label[at] = STROKE_LABELS.indexOf(stroke.label);
      this.confidence[at] = isTouched ? 1 : (stroke.confidence ?? 0);
      this.consistency[at] = stroke.consistency ?? 0;
      this.isTouched[at] = Number(isTouched);
      this.outcome[at] = OUTCOMES.findIndex((each) => each === stroke.outcome) + 1;
      this.isFaded[at] = Number(!isShown(stroke));
    }
    for (let at = 1; at < count; at += 1) this.part(at - 1, at);
  }

  /** The strokes [first, last) that are drawn between two moments. */
  between(fromS: number, toS: number): [number, number] {
    return [lowerBound(this.endS, fromS), lowerBound(this.startS, toS)];
  }

  /** The stroke drawn at this moment, or the closest within the tolerance; -1 when there is none. */
  at(timeS: number, toleranceS: number): number {
    const after = lowerBound(this.endS, timeS);
    let best = -1;
    let bestS = toleranceS;
    for (const index of [after - 1, after]) {
      if (index < 0 || index >= this.count) continue;
      const distanceS = Math.max(
        (this.startS[index] ?? 0) - timeS,
        timeS - (this.endS[index] ?? 0),
        0,
      );
      if (distanceS <= bestS) {
        best = index;
        bestS = distanceS;
      }
    }
    return best;
  }

  private part(before: number, after: number): void {
    const endS = this.endS[before] ?? 0;
    const startS = this.startS[after] ?? 0;
    if (endS <= startS) return;
    const earliestS = this.contactS[before] ?? 0;
    const latestS = this.contactS[after] ?? 0;
    const borderS = Math.min(Math.max((startS + endS) / 2, earliestS), latestS);
    this.endS[before] = borderS;
    this.startS[after] = borderS;
  }
}

/** Index of the first value above `wanted` in a sorted column. */
function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
