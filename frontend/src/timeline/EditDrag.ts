// Dragging a stroke or one of its edges: what is taken hold of, and where it may go.

import type { Stroke } from '~/api/types';
import type { Times } from '~/edits/operations';
import type { ContactEvidence } from '~/edits/stamp';
import type { FrameTable } from '~/player/FrameTable';
import type { LaneStrokes } from '~/timeline/LaneStrokes';

export type Part = 'start' | 'contact' | 'end' | 'body' | 'border';

export interface Grab {
  readonly part: Part;
  readonly stroke: Stroke;
  /** Of a border, the stroke right of it. */
  readonly right: Stroke | null;
  /** The frames its player leaves free around it. */
  readonly from: number;
  readonly to: number;
}

export interface Draft {
  readonly stroke: Stroke;
  readonly times: Times;
}

const EDGE_PX = 6;
const EDGE_TOUCH_PX = 14;
const ROOMY_PX = 22; // narrower blocks are moved whole by their middle, their edges by zooming in
const CONTACT_PX = 7;
const SNAP_PX = 8;

export interface GrabAsk {
  readonly timeS: number;
  readonly pxPerS: number;
  /** The pointer is on the row of heads above the blocks. */
  readonly isOnHeads: boolean;
  readonly isTouch: boolean;
  /** Alt: a border is one stroke's edge only, and nothing snaps. */
  readonly isFree: boolean;
  /** Only these can be moved whole; dragging others pans. */
  readonly isHeld: (stroke: Stroke) => boolean;
}

/** What a pointer takes hold of in a lane; null when it holds nothing. */
export function grabAt(lane: LaneStrokes, table: FrameTable, ask: GrabAsk): Grab | null {
  const nearS = (ask.isTouch ? EDGE_TOUCH_PX : EDGE_PX) / ask.pxPerS;
  const at = lane.at(ask.timeS, nearS);
  const stroke = lane.strokes[at];
  if (!stroke || lane.isFaded[at]) return null;
  const isHeld = ask.isHeld(stroke);
  if (ask.isTouch && !isHeld) return null; // a finger pans unless it was said what is meant
  const before = lane.strokes[at - 1];
  const after = lane.strokes[at + 1];
  const grab = (part: Part): Grab => ({
    part,
    stroke,
    right: null,
    from: before ? before.end_frame + 1 : 0,
    to: after ? after.start_frame - 1 : table.frames - 1,
  });
  const startS = lane.startS[at] ?? 0;
  const endS = lane.endS[at] ?? 0;
  const isNear = (edgeS: number, withinS: number) => Math.abs(ask.timeS - edgeS) <= withinS;
  if (ask.isOnHeads && isNear(lane.contactS[at] ?? 0, CONTACT_PX / ask.pxPerS)) {
    return grab('contact');
  }
  if ((endS - startS) * ask.pxPerS >= ROOMY_PX) {
    const onStart = isNear(startS, nearS);
    if (onStart || isNear(endS, nearS)) {
      const [left, right] = onStart ? [before, stroke] : [stroke, after];
      const isBorder = left && right && right.start_frame - left.end_frame <= 1 && !ask.isFree;
      if (isBorder) {
        return {
          part: 'border',
          stroke: left,
          right,
          from: left.contact_frame + 1,
          to: right.contact_frame,
        };
      }
      return grab(onStart ? 'start' : 'end');
    }
  }
  return isHeld ? grab('body') : null;
}

/** Where the strokes are while the pointer is at `timeS`; it began at `fromS`. */
export function draftOf(
  grab: Grab,
  fromS: number,
  timeS: number,
  table: FrameTable,
  snap: { readonly pxPerS: number; readonly evidence: ContactEvidence | null },
): readonly Draft[] {
  const { stroke, part } = grab;
  const times = timesOf(stroke);
  const clamp = (frame: number, from: number, to: number) => Math.min(Math.max(frame, from), to);
  const seenS = (contactS: number) => {
    const peak = snap.evidence?.peakNear(contactS, SNAP_PX / snap.pxPerS, stroke.end);
    return peak ? peak.timeS : contactS;
  };
  switch (part) {
    case 'start': {
      const start_frame = clamp(table.nearest(timeS), grab.from, stroke.contact_frame);
      return [{ stroke, times: { ...times, start_frame } }];
    }
    case 'end': {
      const end_frame = clamp(table.nearest(timeS) - 1, stroke.contact_frame, grab.to);
      return [{ stroke, times: { ...times, end_frame } }];
    }
    case 'contact': {
      const contact_frame = clamp(
        table.nearest(seenS(timeS)),
        stroke.start_frame,
        stroke.end_frame,
      );
      return [{ stroke, times: { ...times, contact_frame } }];
    }
    case 'border': {
      const { right } = grab;
      const frame = clamp(table.nearest(timeS), grab.from, grab.to);
      return [
        { stroke, times: { ...times, end_frame: frame - 1 } },
        ...(right ? [{ stroke: right, times: { ...timesOf(right), start_frame: frame } }] : []),
      ];
    }
    case 'body': {
      const contactS = table.startS(stroke.contact_frame) + timeS - fromS;
      const wanted = table.nearest(seenS(contactS)) - stroke.contact_frame;
      const frames = clamp(wanted, grab.from - stroke.start_frame, grab.to - stroke.end_frame);
      return [{ stroke, times: shifted(times, frames) }];
    }
  }
}

/** Other strokes that are moved along with the one that is held. */
export function draftsAlong(held: Draft, others: readonly Stroke[]): readonly Draft[] {
  const frames = held.times.contact_frame - held.stroke.contact_frame;
  return others.map((stroke) => ({ stroke, times: shifted(timesOf(stroke), frames) }));
}

function timesOf({ start_frame, contact_frame, end_frame }: Stroke): Times {
  return { start_frame, contact_frame, end_frame };
}

function shifted(times: Times, frames: number): Times {
  return {
    start_frame: times.start_frame + frames,
    contact_frame: times.contact_frame + frames,
    end_frame: times.end_frame + frames,
  };
}
