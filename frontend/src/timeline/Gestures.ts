// Pointers turned into what people mean by them: tap, pan, pinch, and dragging on the ruler.

export interface GesturePoint {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

export type DragKind = 'pan' | 'scrub' | 'overview';

export interface GestureAnswers {
  /** What a drag that starts here does. */
  kindAt(y: number): DragKind;
  tap(x: number, y: number): void;
  pan(distancePx: number): void;
  pinch(centreX: number, factor: number): void;
  drag(kind: 'scrub' | 'overview', x: number): void;
  dragEnded(kind: 'scrub' | 'overview'): void;
}

/** A pointer that moved less than this was a tap. */
const TAP_SLOP_PX = 5;

export class Gestures {
  private readonly points = new Map<number, GesturePoint>();
  private kind: DragKind = 'pan';
  private down: GesturePoint | null = null;
  private isTap = false;

  constructor(private readonly answers: GestureAnswers) {}

  get isActive(): boolean {
    return this.points.size > 0;
  }

  press(point: GesturePoint): void {
    this.points.set(point.id, point);
    if (this.points.size > 1) {
      this.endDrag();
      this.isTap = false;
      this.kind = 'pan';
      return;
    }
    this.down = point;
    this.isTap = true;
    this.kind = this.answers.kindAt(point.y);
    if (this.kind !== 'pan') this.answers.drag(this.kind, point.x);
  }

  move(point: GesturePoint): void {
    const before = this.points.get(point.id);
    if (!before) return;
    if (this.points.size === 2) this.pinch(before, point);
    this.points.set(point.id, point);
    if (this.points.size > 1 || !this.down) return;
    const movedPx = Math.hypot(point.x - this.down.x, point.y - this.down.y);
    if (this.isTap && movedPx < TAP_SLOP_PX) return;
    // The first move past the slop makes up for the pixels that were held back until then.
    const from = this.isTap ? this.down : before;
    this.isTap = false;
    if (this.kind === 'pan') this.answers.pan(from.x - point.x);
    else this.answers.drag(this.kind, point.x);
  }

  lift(id: number): void {
    const point = this.points.get(id);
    if (!point) return;
    this.points.delete(id);
    if (this.points.size > 0) return;
    if (this.isTap && this.kind === 'pan') this.answers.tap(point.x, point.y);
    this.endDrag();
  }

  /** The browser took the pointer away, to scroll the page for instance. */
  cancel(id: number): void {
    this.isTap = false;
    this.lift(id);
  }

  private pinch(before: GesturePoint, after: GesturePoint): void {
    const other = [...this.points.values()].find((point) => point.id !== before.id);
    if (!other) return;
    const wasPx = Math.max(20, Math.abs(before.x - other.x));
    const isPx = Math.max(20, Math.abs(after.x - other.x));
    const centreX = (after.x + other.x) / 2;
    this.answers.pan((before.x + other.x) / 2 - centreX);
    this.answers.pinch(centreX, isPx / wasPx);
  }

  private endDrag(): void {
    if (this.kind !== 'pan') this.answers.dragEnded(this.kind);
    this.kind = 'pan';
    this.down = null;
  }
}
