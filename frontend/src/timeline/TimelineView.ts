// The timeline on the page: listens to pointers and the wheel, moves the view, asks to be painted.

import type { Stroke } from '~/api/types';
import type { FrameTable } from '~/player/FrameTable';
import { emptyScene } from '~/timeline/buildScene';
import { Gestures, type DragKind, type GesturePoint, type NamedDrag } from '~/timeline/Gestures';
import { placeAt } from '~/timeline/layout';
import type { Palette } from '~/timeline/palette';
import type { Marks, Scene } from '~/timeline/scene';
import { TimelineHand, type HandRequests } from '~/timeline/TimelineHand';
import { TimelineCanvas } from '~/timeline/TimelineCanvas';
import { TimeScale } from '~/timeline/TimeScale';

export interface TimelineHover {
  readonly stroke: Stroke;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
}

/** What the timeline asks for; it moves nothing but its own view. */
export interface TimelineRequests {
  showFrame(frame: number): void;
  jumpTo(stroke: Stroke): void;
  scrub(frame: number): void;
  scrubEnded(): void;
  hover(hover: TimelineHover | null): void;
}

const ZOOM_STEP = 1.6;
const WHEEL_PER_ZOOM = 0.0022; // of the exponent, for each pixel of wheel
const NEAR_PX = 6; // beside a stroke that still hits it
const NEAR_TOUCH_PX = 16;

const NOTHING_MARKED: Marks = {
  frame: 0,
  currentId: null,
  hoverX: null,
  loopS: null,
  chosen: new Set(),
  drafts: [],
  box: null,
};

export class TimelineView {
  readonly scale: TimeScale;
  private scene: Scene;
  private readonly canvas: TimelineCanvas;
  private readonly gestures: Gestures;
  private readonly closing = new AbortController();
  private readonly sizes: ResizeObserver;
  private marks: Marks = NOTHING_MARKED;
  private isFollowing = true;
  private hand: TimelineHand | null = null;
  private last: GesturePoint = { id: 0, x: 0, y: 0 };

  constructor(
    readonly host: HTMLElement,
    table: FrameTable,
    palette: Palette,
    private readonly requests: TimelineRequests,
  ) {
    this.scene = emptyScene(table);
    this.scale = new TimeScale(table.durationS);
    this.scale.resize(host.clientWidth);
    this.canvas = new TimelineCanvas(host, this.scene, this.marks, palette, this.scale);
    this.gestures = new Gestures({
      kindAt: (point) => this.dragKindAt(point),
      tap: (point) => this.tap(point),
      pan: (px) => this.userMoves(() => this.scale.panByPx(px)),
      pinch: (x, factor) => this.userMoves(() => this.scale.zoomAbout(x, factor)),
      drag: (kind, point) => this.drag(kind, point),
      dragEnded: (kind, isKept) => this.dragEnded(kind, isKept),
    });
    this.listen();
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(host);
    this.canvas.refresh();
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.canvas.show(scene);
  }

  dress(palette: Palette): void {
    this.canvas.dress(palette);
  }

  /** Let strokes be chosen and dragged; null: only looked at. */
  arm(requests: HandRequests | null): void {
    this.hand = requests && new TimelineHand(requests, this.scale, (marks) => this.mark(marks));
  }

  mark(changed: Partial<Marks>): void {
    this.marks = { ...this.marks, ...changed };
    this.canvas.mark(this.marks);
  }

  /** The playhead moves on by playing: turn the page with it, unless somebody is looking elsewhere. */
  play(frame: number): void {
    const timeS = this.scene.table.startS(frame);
    const isInView = timeS >= this.scale.startS && timeS <= this.scale.endS;
    if (isInView) this.isFollowing = true;
    if (this.isFollowing && !this.gestures.isActive) this.moves(() => this.scale.follow(timeS));
    this.mark({ frame });
  }

  /** The playhead was sent somewhere: bring it into view. */
  jump(frame: number): void {
    this.isFollowing = true;
    if (!this.gestures.isActive) {
      this.moves(() => this.scale.reveal(this.scene.table.startS(frame)));
    }
    this.mark({ frame });
  }

  zoom(direction: 1 | -1): void {
    const playhead = this.scale.x(this.scene.table.startS(this.marks.frame));
    const isInView = playhead >= 0 && playhead <= this.scale.widthPx;
    const about = isInView ? playhead : this.scale.widthPx / 2;
    this.moves(() => this.scale.zoomAbout(about, ZOOM_STEP ** direction));
  }

  showAll(): void {
    this.moves(() => this.scale.showAll());
  }

  /** Paint now; the bench measures what it takes. */
  paint(): number {
    this.canvas.refresh();
    return this.canvas.paint();
  }

  dispose(): void {
    this.closing.abort();
    this.sizes.disconnect();
    this.canvas.dispose();
  }

  private listen(): void {
    const { signal } = this.closing;
    const { host } = this;
    const on = (event: string, listener: (event: PointerEvent) => void) =>
      host.addEventListener(event, (raw) => listener(raw as PointerEvent), { signal });
    on('pointerdown', (event) => {
      if (event.button !== 0) return;
      host.setPointerCapture(event.pointerId);
      this.gestures.press((this.last = this.pointOf(event)));
    });
    on('pointermove', (event) => {
      const point = this.pointOf(event);
      if (this.gestures.isActive) this.last = point;
      this.gestures.move(point);
      if (!point.isTouch) this.hover(point);
    });
    on('pointerup', (event) => this.gestures.lift(event.pointerId));
    on('pointercancel', (event) => this.gestures.cancel(event.pointerId));
    on('pointerleave', () => this.unhover());
    on('dblclick', (event) => this.doubleTap(this.pointOf(event)));
    window.addEventListener(
      'keydown',
      (event) => event.key === 'Escape' && this.gestures.giveUp(),
      {
        signal,
      },
    );
    host.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
  }

  private pointOf(event: PointerEvent): GesturePoint {
    const box = this.host.getBoundingClientRect();
    return {
      id: event.pointerId,
      x: event.clientX - box.left,
      y: event.clientY - box.top,
      isTouch: event.pointerType === 'touch',
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      modKey: event.ctrlKey || event.metaKey,
    };
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (isSideways) {
      this.userMoves(() => this.scale.panByPx((event.deltaX || event.deltaY) * px));
      return;
    }
    // A pinch on a track pad comes as a wheel with ctrl, in much smaller steps.
    const speed = WHEEL_PER_ZOOM * (event.ctrlKey ? 5 : 1);
    const x = event.clientX - this.host.getBoundingClientRect().left;
    this.userMoves(() => this.scale.zoomAbout(x, Math.exp(-event.deltaY * px * speed)));
  }

  private dragKindAt(point: GesturePoint): DragKind {
    const { kind } = placeAt(this.scene.layout, point.y);
    if (kind === 'overview') return 'overview';
    if (kind === 'ruler' || kind === 'strip') return 'scrub';
    return this.hand?.kindAt(point, this.scene) ?? 'pan';
  }

  private drag(kind: NamedDrag, point: GesturePoint): void {
    if (kind === 'scrub') this.scrub(point.x);
    else if (kind === 'overview') this.moveWindow(point.x);
    else this.hand?.drag(kind, point, this.scene);
  }

  private dragEnded(kind: NamedDrag, isKept: boolean): void {
    if (kind === 'scrub') this.requests.scrubEnded();
    else if (kind !== 'overview') this.hand?.dragEnded(kind, isKept, this.last, this.scene);
  }

  private tap(point: GesturePoint): void {
    const stroke = this.strokeAt(point);
    if (this.hand?.tap(stroke, point)) return;
    if (stroke) this.requests.jumpTo(stroke);
    else this.requests.showFrame(this.scene.table.frameAt(this.scale.timeS(point.x)));
  }

  private doubleTap(point: GesturePoint): void {
    if (!this.strokeAt(point)) this.hand?.doubleTap(point, this.scene);
  }

  private strokeAt({ x, y, isTouch }: GesturePoint): Stroke | null {
    const place = placeAt(this.scene.layout, y);
    if (place.kind !== 'lane') return null;
    const lane = this.scene.lanes[place.lane];
    if (!lane) return null;
    const nearPx = isTouch ? NEAR_TOUCH_PX : NEAR_PX;
    const at = lane.at(this.scale.timeS(x), nearPx / this.scale.pxPerS);
    return (at >= 0 && !lane.isFaded[at] && lane.strokes[at]) || null;
  }

  private scrub(x: number): void {
    const frame = this.scene.table.frameAt(this.scale.timeS(x));
    this.requests.scrub(frame);
    this.mark({ frame });
  }

  private moveWindow(x: number): void {
    this.userMoves(() => this.scale.centreOn((x / this.scale.widthPx) * this.scale.durationS));
  }

  private hover(point: GesturePoint): void {
    const stroke = this.gestures.isActive ? null : this.strokeAt(point);
    this.requests.hover(stroke && { stroke, x: point.x, y: point.y, widthPx: this.scale.widthPx });
    const isOverview = placeAt(this.scene.layout, point.y).kind === 'overview';
    this.mark({ hoverX: isOverview || this.gestures.isActive ? null : point.x });
    if (this.gestures.isActive) return;
    const grabbing = this.hand?.cursorAt(point, this.scene);
    this.host.style.cursor = grabbing ?? (stroke ? 'pointer' : isOverview ? 'grab' : 'default');
  }

  private unhover(): void {
    this.requests.hover(null);
    this.mark({ hoverX: null });
  }

  private userMoves(change: () => void): void {
    this.isFollowing = false;
    this.moves(change);
  }

  private moves(change: () => void): void {
    const { startS, spanS } = this.scale;
    change();
    if (startS !== this.scale.startS || spanS !== this.scale.spanS) this.canvas.refresh();
  }

  private resized(): void {
    this.scale.resize(this.host.clientWidth);
    this.canvas.refresh();
  }
}
