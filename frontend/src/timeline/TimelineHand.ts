// The editing hand on the timeline: choosing, dragging, boxes; asks for edits and makes none itself.

import type { Stroke, TableEnd } from '~/api/types';
import type { Times } from '~/edits/operations';
import type { ContactEvidence } from '~/edits/stamp';
import { draftOf, draftsAlong, grabAt, type Draft, type Grab } from '~/timeline/EditDrag';
import type { GesturePoint } from '~/timeline/Gestures';
import { placeAt } from '~/timeline/layout';
import type { Marks, Scene } from '~/timeline/scene';
import type { TimeScale } from '~/timeline/TimeScale';

/** What the hand asks the desk to do. */
export interface HandRequests {
  retime(stroke: Stroke, times: Times): void;
  moveBorder(left: Stroke, right: Stroke, frame: number): void;
  shift(strokes: readonly Stroke[], frames: number): void;
  add(end: TableEnd, frame: number): void;
  choose(stroke: Stroke, how: 'toggle' | 'range'): void;
  chooseAll(strokes: readonly Stroke[]): void;
  /** Chosen, or the one at the playhead: these can be dragged whole. */
  isHeld(stroke: Stroke): boolean;
  chosen(): readonly Stroke[];
  readonly evidence: ContactEvidence | null;
  readonly ends: readonly TableEnd[];
}

type Change = (marks: Partial<Marks>) => void;

const HEADS_PX = 10; // the row of contact heads at the top of a lane
const CURSORS: Readonly<Record<Grab['part'], string>> = {
  start: 'ew-resize',
  end: 'ew-resize',
  border: 'col-resize',
  contact: 'ew-resize',
  body: 'grab',
};

export class TimelineHand {
  private grab: Grab | null = null;
  private drafts: readonly Draft[] = [];
  private from: GesturePoint | null = null;

  constructor(
    private readonly requests: HandRequests,
    private readonly scale: TimeScale,
    private readonly mark: Change,
  ) {}

  /** What a drag from here does; null when it is none of the hand's. */
  kindAt(point: GesturePoint, scene: Scene): 'edit' | 'box' | null {
    this.from = point;
    this.grab = this.grabOf(point, scene);
    if (point.shiftKey && placeAt(scene.layout, point.y).kind === 'lane') return 'box';
    return this.grab ? 'edit' : null;
  }

  cursorAt(point: GesturePoint, scene: Scene): string | null {
    const grab = this.grabOf(point, scene);
    return grab && CURSORS[grab.part];
  }

  drag(kind: 'edit' | 'box', point: GesturePoint, scene: Scene): void {
    const { from, grab } = this;
    if (!from) return;
    if (kind === 'box') {
      this.mark({ box: { fromX: from.x, fromY: from.y, toX: point.x, toY: point.y } });
      return;
    }
    if (!grab) return;
    const fromS = this.scale.timeS(from.x);
    const evidence = point.altKey ? null : this.requests.evidence;
    const snap = { pxPerS: this.scale.pxPerS, evidence };
    const held = draftOf(grab, fromS, this.scale.timeS(point.x), scene.table, snap);
    this.drafts = [...held, ...this.along(grab, held)];
    this.mark({ drafts: this.drafts });
  }

  dragEnded(kind: 'edit' | 'box', isKept: boolean, point: GesturePoint, scene: Scene): void {
    const { grab, drafts, from } = this;
    this.drafts = [];
    this.mark({ drafts: [], box: null });
    if (!isKept) return;
    if (kind === 'box' && from) this.requests.chooseAll(this.inBox(from, point, scene));
    else if (grab && drafts.length > 0) this.ask(grab, drafts);
  }

  /** True when the tap chose something instead of going there. */
  tap(stroke: Stroke | null, point: GesturePoint): boolean {
    if (stroke && (point.shiftKey || point.modKey)) {
      this.requests.choose(stroke, point.shiftKey ? 'range' : 'toggle');
      return true;
    }
    this.requests.chooseAll([]);
    return false;
  }

  /** Two taps on an empty place of a lane: a stroke is missing there. */
  doubleTap(point: GesturePoint, scene: Scene): void {
    const place = placeAt(scene.layout, point.y);
    const end = place.kind === 'lane' ? this.requests.ends[place.lane] : undefined;
    if (end) this.requests.add(end, scene.table.frameAt(this.scale.timeS(point.x)));
  }

  private grabOf(point: GesturePoint, scene: Scene): Grab | null {
    const place = placeAt(scene.layout, point.y);
    if (place.kind !== 'lane') return null;
    const lane = scene.lanes[place.lane];
    const band = scene.layout.lanes[place.lane];
    if (!lane || !band) return null;
    return grabAt(lane, scene.table, {
      timeS: this.scale.timeS(point.x),
      pxPerS: this.scale.pxPerS,
      isOnHeads: point.y < band.top + HEADS_PX,
      isTouch: point.isTouch ?? false,
      isFree: point.altKey ?? false,
      isHeld: (stroke) => this.requests.isHeld(stroke),
    });
  }

  /** The other chosen strokes go along with one that is moved whole. */
  private along(grab: Grab, [held]: readonly Draft[]): readonly Draft[] {
    if (grab.part !== 'body' || !held) return [];
    const chosen = this.requests.chosen();
    if (!chosen.some((stroke) => stroke.id === grab.stroke.id)) return [];
    const others = chosen.filter((stroke) => stroke.id !== grab.stroke.id);
    return draftsAlong(held, others);
  }

  private ask({ part, stroke, right }: Grab, drafts: readonly Draft[]): void {
    const [held] = drafts;
    if (!held) return;
    const moved = held.times.contact_frame - stroke.contact_frame;
    if (part === 'border' && right) {
      this.requests.moveBorder(stroke, right, held.times.end_frame + 1);
    } else if (part === 'body') {
      const strokes = drafts.map((draft) => draft.stroke);
      if (moved !== 0) this.requests.shift(strokes, moved);
    } else {
      this.requests.retime(stroke, held.times);
    }
  }

  private inBox(from: GesturePoint, to: GesturePoint, scene: Scene): Stroke[] {
    const [fromS, toS] = [from.x, to.x].sort((a, b) => a - b).map((x) => this.scale.timeS(x));
    const [top = 0, bottom = 0] = [from.y, to.y].sort((a, b) => a - b);
    return scene.lanes.flatMap((lane, at) => {
      const band = scene.layout.lanes[at];
      if (!band || band.top > bottom || band.top + band.height < top) return [];
      const [first, last] = lane.between(fromS ?? 0, toS ?? 0);
      return lane.strokes.slice(first, last).filter((_, index) => !lane.isFaded[first + index]);
    });
  }
}
