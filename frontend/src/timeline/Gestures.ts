// Pointers turned into what people mean by them: tap, pan, pinch, and dragging things.

export interface GesturePoint {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly isTouch?: boolean;
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly modKey?: boolean;
}

/** The playhead and the window follow the pointer from the first touch, the others once it moves. */
export type DragKind = 'pan' | 'scrub' | 'overview' | 'edit' | 'box';
export type NamedDrag = Exclude<DragKind, 'pan'>;

export interface GestureAnswers {
  /** What a drag that starts here does. */
  kindAt(point: GesturePoint): DragKind;
  tap(point: GesturePoint): void;
  pan(distancePx: number): void;
  pinch(centreX: number, factor: number): void;
  drag(kind: NamedDrag, point: GesturePoint): void;
  /** `isKept` is false when the drag was given up. */
  dragEnded(kind: NamedDrag, isKept: boolean): void;
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
      this.giveUp();
      return;
    }
    this.down = point;
    this.isTap = true;
    this.kind = this.answers.kindAt(point);
    if (this.isDirect) this.answers.drag(this.kind as NamedDrag, point);
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
    else this.answers.drag(this.kind, point);
  }

  lift(id: number): void {
    const point = this.points.get(id);
    if (!point) return;
    this.points.delete(id);
    if (this.points.size > 0) return;
    const isTap = this.isTap && !this.isDirect;
    this.endDrag(!isTap);
    if (isTap) this.answers.tap(point);
  }

  /** The browser took the pointer away, to scroll the page for instance. */
  cancel(id: number): void {
    this.giveUp();
    this.lift(id);
  }

  /** Leave everything as it was before the drag. */
  giveUp(): void {
    this.endDrag(false);
    this.isTap = false;
  }

  private get isDirect(): boolean {
    return this.kind === 'scrub' || this.kind === 'overview';
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

  private endDrag(isKept: boolean): void {
    const { kind } = this;
    this.kind = 'pan';
    this.down = null;
    if (kind !== 'pan') this.answers.dragEnded(kind, isKept);
  }
}
