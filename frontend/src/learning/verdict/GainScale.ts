// Where differences lie on a line around nothing: to the left is worse, to the right better.
import type { Measure } from '~/api/types';

type Differing = Pick<Measure, 'difference' | 'interval' | 'is_less_better'>;

type Gain = [low: number, seen: number, high: number];

export interface GainBar {
  /** Percent of the line's length, from the left. */
  low: number;
  high: number;
  at: number;
  tells: 'better' | 'worse' | 'nothing';
}

export class GainScale {
  private readonly farthest: number;

  /** A line that is long enough for all of these, and as long to both sides. */
  constructor(measures: readonly Differing[]) {
    const ends = measures.flatMap((measure) => gainOf(measure)?.map(Math.abs) ?? []);
    this.farthest = Math.max(0, ...ends) || 1;
  }

  /** Percent of the line's length for a gain; half of it is nothing. */
  at(gain: number): number {
    return 50 + (50 * gain) / this.farthest;
  }

  /** Null without an interval: how sure it is, is all that a line has to tell. */
  bar(measure: Differing): GainBar | null {
    const gain = gainOf(measure);
    if (!gain) return null;
    const [low, at, high] = gain;
    return {
      low: this.at(low),
      at: this.at(at),
      high: this.at(high),
      tells: tellsOf(gain),
    };
  }
}

/** How much better the new model is: lower end, seen, upper end. */
function gainOf({ difference, interval, is_less_better }: Differing): Gain | null {
  const [low, high] = interval ?? [];
  if (difference === null || low === undefined || high === undefined) return null;
  return is_less_better ? [-high, -difference, -low] : [low, difference, high];
}

/** Only where all of the interval lies on one side, anything is told. */
function tellsOf([low, , high]: Gain): GainBar['tells'] {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'nothing';
}
