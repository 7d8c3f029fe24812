// The evidence on one player as columns of bytes, with a coarser copy for looking from afar.

const COARSE = 16; // frames in one step of the coarser copy
const FINE_UP_TO = 12; // frames in one column of pixels; beyond, the coarser copy is as good

/** What a column of pixels shows: shares of 1. */
export interface Columns {
  /** The highest contact heat in each column. */
  readonly heat: Float32Array;
  /** The mean probability of each class, cumulated: the last one is that of any stroke. */
  readonly stacked: readonly Float32Array[];
}

export class EvidenceTrack {
  private readonly heat: Uint8Array;
  private readonly classes: readonly Uint8Array[];
  private coarse: EvidenceTrack | null = null;

  /** `mask` is 1 where the columns speak of this player. */
  constructor(
    private readonly frameS: number,
    heat: Uint8Array,
    classes: readonly Uint8Array[],
    mask: Uint8Array | null,
  ) {
    const masked = (column: Uint8Array) =>
      mask ? column.map((value, at) => (mask[at] ? value : 0)) : column;
    this.heat = masked(heat);
    this.classes = classes.map(masked);
  }

  /** Both together, for a player who changes slots. */
  joined(other: EvidenceTrack): EvidenceTrack {
    const both = (a: Uint8Array, b: Uint8Array) =>
      a.map((value, at) => Math.max(value, b[at] ?? 0));
    return new EvidenceTrack(
      this.frameS,
      both(this.heat, other.heat),
      this.classes.map((column, at) => both(column, other.classes[at] ?? column)),
      null,
    );
  }

  /** The highest local peak of the heat within `withinS` of a moment. */
  peakNear(timeS: number, withinS: number): { timeS: number; heat: number } | null {
    const { heat, frameS } = this;
    const first = Math.max(0, Math.ceil((timeS - withinS) / frameS));
    const last = Math.min(heat.length - 1, Math.floor((timeS + withinS) / frameS));
    let best = -1;
    for (let at = first; at <= last; at += 1) {
      const value = heat[at] ?? 0;
      const isPeak = value > (heat[at - 1] ?? 0) && value >= (heat[at + 1] ?? 0);
      if (isPeak && value > (heat[best] ?? 0)) best = at;
    }
    return best < 0 ? null : { timeS: best * frameS, heat: (heat[best] ?? 0) / 255 };
  }

  /** What lies between two moments, gathered into so many columns. */
  columns(fromS: number, toS: number, count: number): Columns {
    const perColumn = (toS - fromS) / count / this.frameS;
    const source = perColumn > FINE_UP_TO ? this.coarser() : this;
    return source.gather(fromS, toS, count);
  }

  private gather(fromS: number, toS: number, count: number): Columns {
    const { heat: heats, classes, frameS } = this;
    const heat = new Float32Array(count);
    const stacked = classes.map(() => new Float32Array(count));
    const step = (toS - fromS) / count / frameS;
    for (let column = 0; column < count; column += 1) {
      // A frame stands for the time around it, so that even a single one is seen from close up.
      const first = Math.max(0, Math.round(fromS / frameS + column * step));
      const last = Math.min(
        heats.length,
        Math.max(first + 1, Math.round(fromS / frameS + (column + 1) * step)),
      );
      if (first >= last) continue;
      let highest = 0;
      for (let at = first; at < last; at += 1) highest = Math.max(highest, heats[at] ?? 0);
      heat[column] = highest / 255;
      let below = 0;
      for (let label = 0; label < classes.length; label += 1) {
        const values = classes[label];
        const into = stacked[label];
        if (!values || !into) continue;
        let sum = 0;
        for (let at = first; at < last; at += 1) sum += values[at] ?? 0;
        below += sum / (last - first) / 255;
        into[column] = below;
      }
    }
    return { heat, stacked };
  }

  private coarser(): EvidenceTrack {
    this.coarse ??= new EvidenceTrack(
      this.frameS * COARSE,
      coarsened(this.heat, (values) => values.reduce((a, b) => Math.max(a, b), 0)),
      this.classes.map((column) =>
        coarsened(column, (values) => values.reduce((a, b) => a + b, 0) / values.length),
      ),
      null,
    );
    return this.coarse;
  }
}

function coarsened(column: Uint8Array, one: (values: Uint8Array) => number): Uint8Array {
  const steps = Math.ceil(column.length / COARSE);
  return Uint8Array.from({ length: steps }, (_, at) =>
    one(column.subarray(at * COARSE, (at + 1) * COARSE)),
  );
}
