// When each frame of a video is shown, kept as run lengths: an hour at a steady rate is one run.

export interface FrameTableAnswer {
  frames: number;
  time_base: number[];
  runs: number[][];
}

/** A time computed from a tick must find its own frame, whatever its last digit. */
const SLACK_S = 1e-6;

export class FrameTable {
  readonly frames: number;
  readonly durationS: number;
  private readonly tickS: number;
  /** For each run: its first frame, that frame's tick, and the ticks each of its frames lasts. */
  private readonly firstFrames: Float64Array;
  private readonly firstTicks: Float64Array;
  private readonly steps: Float64Array;

  constructor(timeBase: readonly number[], runs: readonly (readonly number[])[]) {
    const [numerator = 1, denominator = 1] = timeBase;
    this.tickS = numerator / denominator;
    this.firstFrames = new Float64Array(runs.length);
    this.firstTicks = new Float64Array(runs.length);
    this.steps = new Float64Array(runs.length);
    let frame = 0;
    let tick = 0;
    runs.forEach(([count = 0, ticks = 0], run) => {
      this.firstFrames[run] = frame;
      this.firstTicks[run] = tick;
      this.steps[run] = ticks;
      frame += count;
      tick += count * ticks;
    });
    this.frames = frame;
    this.durationS = tick * this.tickS;
  }

  /** Read the API's answer; throws when its runs do not add up to its frames. */
  static decode(answer: FrameTableAnswer): FrameTable {
    const table = new FrameTable(answer.time_base, answer.runs);
    if (table.frames === 0 || table.frames !== answer.frames) {
      throw new Error(`the frame table has ${table.frames} frames, the video ${answer.frames}`);
    }
    return table;
  }

  /** The nearest frame that exists. */
  clamp(frame: number): number {
    return Math.min(Math.max(0, Math.round(frame)), this.frames - 1);
  }

  /** When the frame appears. */
  startS(frame: number): number {
    return this.tickAt(this.clamp(frame)) * this.tickS;
  }

  /** When the frame disappears. */
  endS(frame: number): number {
    return this.tickAt(this.clamp(frame) + 1) * this.tickS;
  }

  /** Where a seek that wants the frame has to aim. */
  middleS(frame: number): number {
    return (this.startS(frame) + this.endS(frame)) / 2;
  }

  /** The frame on screen at this time; the first or last one outside the video. */
  frameAt(timeS: number): number {
    const tick = (timeS + SLACK_S) / this.tickS;
    const run = lastAtOrBelow(this.firstTicks, tick);
    const step = this.steps[run] ?? 1;
    const within = Math.floor((tick - (this.firstTicks[run] ?? 0)) / step);
    return this.clamp((this.firstFrames[run] ?? 0) + within);
  }

  /**
   * The frame whose start is closest: what a media time names, which is always some frame's start
   * but rounded by the browser in its own way.
   */
  nearest(mediaTimeS: number): number {
    const before = this.frameAt(mediaTimeS);
    const isAfterCloser = mediaTimeS - this.startS(before) > this.endS(before) - mediaTimeS;
    return isAfterCloser ? this.clamp(before + 1) : before;
  }

  private tickAt(frame: number): number {
    const run = lastAtOrBelow(this.firstFrames, frame);
    const within = frame - (this.firstFrames[run] ?? 0);
    return (this.firstTicks[run] ?? 0) + within * (this.steps[run] ?? 0);
  }
}

/** Index of the last value that is not above `wanted`; 0 when all are. */
function lastAtOrBelow(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? Infinity) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
