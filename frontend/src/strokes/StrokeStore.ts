// The strokes of the video's analysis, sorted by contact, as pages and live hints bring them in.

import type { Stroke } from '~/api/types';
import { Watched } from '~/player/Watched';

export class StrokeStore {
  /** Sorted by contact frame, then id; a new array whenever anything changed. */
  readonly strokes = new Watched<readonly Stroke[]>([]);
  private readonly byId = new Map<number, Stroke>();

  /** Add strokes, or renew the ones that are known. */
  put(strokes: readonly Stroke[]): void {
    if (strokes.length === 0) return;
    for (const stroke of strokes) this.byId.set(stroke.id, stroke);
    this.tell();
  }

  /** These are all there are: drop every other one. */
  replace(strokes: readonly Stroke[]): void {
    this.byId.clear();
    for (const stroke of strokes) this.byId.set(stroke.id, stroke);
    this.tell();
  }

  private tell(): void {
    this.strokes.set([...this.byId.values()].sort(byContact));
  }
}

function byContact(a: Stroke, b: Stroke): number {
  return a.contact_frame - b.contact_frame || a.id - b.id;
}

/** The stroke being played at this frame: of several, the one whose contact is closest. */
export function strokeAtFrame(strokes: readonly Stroke[], frame: number): Stroke | null {
  let best: Stroke | null = null;
  for (const at of around(strokes, frame)) {
    const stroke = strokes[at];
    if (!stroke || stroke.start_frame > frame || stroke.end_frame < frame) continue;
    if (!best || distance(stroke, frame) < distance(best, frame)) best = stroke;
  }
  return best;
}

/** The first stroke hit after this frame. */
export function strokeAfter(strokes: readonly Stroke[], frame: number): Stroke | null {
  return strokes[firstFrom(strokes, frame + 1)] ?? null;
}

/** The last stroke hit before this frame. */
export function strokeBefore(strokes: readonly Stroke[], frame: number): Stroke | null {
  return strokes[firstFrom(strokes, frame) - 1] ?? null;
}

/** More strokes than this never overlap at one frame: two players, each in one swing at a time. */
const NEIGHBOURS = 8;

function around(strokes: readonly Stroke[], frame: number): number[] {
  const from = firstFrom(strokes, frame) - NEIGHBOURS;
  return Array.from({ length: 2 * NEIGHBOURS }, (_, at) => from + at);
}

function distance(stroke: Stroke, frame: number): number {
  return Math.abs(stroke.contact_frame - frame);
}

/** Index of the first stroke hit at this frame or later. */
function firstFrom(strokes: readonly Stroke[], frame: number): number {
  let low = 0;
  let high = strokes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strokes[middle]?.contact_frame ?? Infinity) >= frame) high = middle;
    else low = middle + 1;
  }
  return low;
}
