// Drawing with a finger or a mouse: presses and drags become the points of one drawing.
import type { DrawingKind } from '~/api/types';

/** Shares of the picture from its left and top. */
export type Point = readonly [x: number, y: number];

/** How many a drawing has, or has at least. */
export const POINTS: Readonly<Record<DrawingKind, number>> = {
  line: 2,
  arrow: 2,
  angle: 3,
  stopwatch: 1,
  freehand: 2,
};

const MOST_POINTS = 200; // of a path, as the server has it
const STEP = 0.01; // of the picture, between two points of a path
const SHORTEST = 0.015; // of the picture: a tap is no line

export class Board {
  private points: Point[] = [];
  private isDragged = false;

  constructor(readonly kind: DrawingKind) {}

  /** What is seen of it while it is drawn. */
  get shown(): readonly Point[] {
    return this.points;
  }

  press(at: Point): void {
    this.isDragged = this.kind !== 'angle' && this.kind !== 'stopwatch';
    const isLine = this.kind === 'line' || this.kind === 'arrow';
    if (isLine) this.points = [inside(at), inside(at)];
    else if (this.isDragged) this.points = [inside(at)];
    else this.points = [...this.points, inside(at)];
  }

  drag(to: Point): void {
    const [from] = this.points;
    if (!this.isDragged || !from) return;
    if (this.kind === 'freehand') this.follow(inside(to));
    else this.points = [from, inside(to)];
  }

  /** The finished points, or null where some are missing yet. */
  release(): readonly Point[] | null {
    const done = this.points;
    if (done.length < POINTS[this.kind] && !this.isDragged) return null;
    this.points = [];
    this.isDragged = false;
    return done.length < POINTS[this.kind] || this.isTooShort(done) ? null : done;
  }

  private isTooShort([from, ...others]: readonly Point[]): boolean {
    const reached = this.kind === 'freehand' ? others : others.slice(0, 1);
    return !!from && reached.length > 0 && reached.every((to) => distance(from, to) < SHORTEST);
  }

  /** Goes on to where the hand is; a path that gets long is left every second point. */
  private follow(to: Point): void {
    const last = this.points.at(-1);
    if (last && distance(last, to) < STEP) return;
    if (this.points.length === MOST_POINTS)
      this.points = this.points.filter((_, at) => at % 2 === 0);
    this.points = [...this.points, to];
  }
}

/** The same drawing a little to one side, kept within the picture. */
export function moved(points: readonly Point[], dx: number, dy: number): Point[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(1 - Math.max(...xs), Math.max(-Math.min(...xs), dx));
  const y = Math.min(1 - Math.max(...ys), Math.max(-Math.min(...ys), dy));
  return points.map(([px, py]) => [px + x, py + y]);
}

function inside([x, y]: Point): Point {
  return [Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))];
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}
