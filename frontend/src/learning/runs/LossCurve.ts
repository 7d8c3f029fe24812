// The curves of a training as lines: one panel for each part of the loss, stages one after another.
import type { LossPoint } from '~/api/types';
import { PART_ORDER } from '~/learning/runs/lossWords';

/** A stage's share of the width, from where to where. */
export interface StageSpan {
  stage: string;
  from: number;
  to: number;
}

export interface LossLine {
  stage: string;
  /** Points within a square of 1: to the right is later, down is better. */
  points: readonly (readonly [number, number])[];
  first: number;
  latest: number;
  lowest: number;
}

export interface LossPanel {
  part: string;
  /** The value at the upper edge; the lower edge is 0. */
  most: number;
  lines: readonly LossLine[];
}

export class LossCurve {
  readonly stages: readonly StageSpan[];
  readonly panels: readonly LossPanel[];
  /** Steps of all stages together, those to come in the present one too. */
  readonly steps: number;

  /** `steps` are those of the stage that is under way, which may be further than its last point. */
  constructor(points: readonly LossPoint[], steps = 0) {
    const lengths = stageLengths(points, steps);
    this.steps = [...lengths.values()].reduce((sum, length) => sum + length, 0);
    this.stages = spansOf(lengths, this.steps);
    this.panels = partsOf(points).map((part) => this.panel(part, points));
  }

  get isEmpty(): boolean {
    return this.panels.length === 0;
  }

  private panel(part: string, points: readonly LossPoint[]): LossPanel {
    const most = Math.max(...points.map(({ losses }) => losses[part] ?? 0)) || 1;
    const lines = this.stages.flatMap(({ stage, from }) => {
      const own = points.filter((point) => point.stage === stage && part in point.losses);
      const values = own.map(({ losses }) => losses[part] ?? 0);
      const [first, latest] = [values[0], values.at(-1)];
      if (first === undefined || latest === undefined) return [];
      const drawn = own.map(({ step }, at): [number, number] => [
        from + step / this.steps,
        1 - (values[at] ?? 0) / most,
      ]);
      return [{ stage, points: drawn, first, latest, lowest: Math.min(...values) }];
    });
    return { part, most, lines };
  }
}

/** The stages in the order they were trained in, each with how many steps it has. */
function stageLengths(points: readonly LossPoint[], steps: number): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const { stage, step } of points) {
    lengths.set(stage, Math.max(lengths.get(stage) ?? 0, step));
  }
  const last = points.at(-1);
  if (last) lengths.set(last.stage, Math.max(lengths.get(last.stage) ?? 0, steps));
  return lengths;
}

function spansOf(lengths: ReadonlyMap<string, number>, steps: number): StageSpan[] {
  let begun = 0;
  return [...lengths].map(([stage, length]) => {
    const from = begun / steps;
    begun += length;
    return { stage, from, to: begun / steps };
  });
}

function partsOf(points: readonly LossPoint[]): string[] {
  const parts = [...new Set(points.flatMap(({ losses }) => Object.keys(losses)))];
  const rank = (part: string) => {
    const at = PART_ORDER.indexOf(part);
    return at < 0 ? PART_ORDER.length : at;
  };
  return parts.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
}

/** A line as the points of an SVG polyline on a canvas of this size; a single point is a dot. */
export function polyline({ points }: LossLine, width: number, height: number): string {
  const drawn = points.length === 1 ? [...points, ...points] : points;
  return drawn.map(([x, y]) => `${(x * width).toFixed(2)},${(y * height).toFixed(2)}`).join(' ');
}
