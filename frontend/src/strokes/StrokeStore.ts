// The strokes of a video as the server has them, sorted by contact, as pages and live hints bring
// them in.

import type { Stroke } from '~/api/types';
import { Watched } from '~/player/Watched';
import { byContact } from '~/strokes/byContact';

export class StrokeStore {
  /** Sorted by contact frame, then id; a new array whenever anything changed. */
  readonly strokes = new Watched<readonly Stroke[]>([]);
  private readonly byId = new Map<string, Stroke>();

  get(id: string): Stroke | undefined {
    return this.byId.get(id);
  }

  /** Add strokes, or renew the ones that are known. */
  put(strokes: readonly Stroke[]): void {
    if (strokes.length === 0) return;
    for (const stroke of strokes) this.renew(stroke);
    this.tell();
  }

  /** These are all there are: drop every other one, but none that people touched: those stay. */
  replace(strokes: readonly Stroke[]): void {
    const named = new Set(strokes.map((stroke) => stroke.id));
    for (const [id, stroke] of this.byId) {
      if (!named.has(id) && stroke.version === 0) this.byId.delete(id);
    }
    for (const stroke of strokes) this.renew(stroke);
    this.tell();
  }

  private renew(stroke: Stroke): void {
    this.byId.set(stroke.id, this.newerOf(stroke));
  }

  /** Answers may overtake each other: what was edited later is what holds. */
  private newerOf(stroke: Stroke): Stroke {
    const known = this.byId.get(stroke.id);
    return known && known.version > stroke.version ? known : stroke;
  }

  private tell(): void {
    this.strokes.set([...this.byId.values()].sort(byContact));
  }
}

/**
 * The stroke being played at this frame: of several, the one whose contact is closest; where that
 * is said of two, the preferred one, or the first.
 */
export function strokeAtFrame(
  strokes: readonly Stroke[],
  frame: number,
  preferred: string | null = null,
): Stroke | null {
  let best: Stroke | null = null;
  for (const at of around(strokes, frame)) {
    const stroke = strokes[at];
    if (!stroke || stroke.start_frame > frame || stroke.end_frame < frame) continue;
    const closer = best ? distance(best, frame) - distance(stroke, frame) : Infinity;
    if (closer > 0 || (closer === 0 && stroke.id === preferred)) best = stroke;
  }
  return best;
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
