// What a coach can do to strokes, as changes or as one sentence why not. Nothing here sends anything.

import { newKey } from '~/api/newKey';
import type { Stroke, TableEnd } from '~/api/types';
import { timecode } from '~/player/timecode';
import type { FrameTable } from '~/player/FrameTable';
import type { Change } from '~/edits/PendingEdit';
import { differences, mendedState, stands, valuesOf, type StrokeValues } from '~/edits/values';
import { STROKE_CLASSES, type StrokeLabel } from '~/theme/strokes';

export type Operation =
  { readonly changes: readonly Change[]; readonly says: string } | { readonly refused: string };

/** Every stroke of the video, and its frames. */
export interface Surroundings {
  readonly strokes: readonly Stroke[];
  readonly table: FrameTable;
}

export interface Times {
  readonly start_frame: number;
  readonly contact_frame: number;
  readonly end_frame: number;
}

const BEFORE_CONTACT_S = 0.35; // of a stroke that a person adds: the usual length, around the contact
const AFTER_CONTACT_S = 0.25;

export function confirm(strokes: readonly Stroke[]): Operation {
  const changes = strokes
    .filter((stroke) => stroke.state === 'predicted')
    .map((stroke) => change(stroke, { state: 'confirmed' }));
  return edit(changes, `Confirmed ${strokesWord(changes.length)}`);
}

export function reject(strokes: readonly Stroke[]): Operation {
  const changes = strokes.filter(stands).map((stroke) => change(stroke, { state: 'rejected' }));
  return edit(changes, `Rejected ${strokesWord(changes.length)}`);
}

/** Strokes that are that already are confirmed by it. */
export function relabel(strokes: readonly Stroke[], label: StrokeLabel): Operation {
  const changes = strokes
    .map((stroke) =>
      stroke.label === label
        ? change(stroke, { state: stroke.state === 'predicted' ? 'confirmed' : stroke.state })
        : change(stroke, { label, state: mendedState(stroke) }),
    )
    .filter(changesSomething);
  return edit(changes, `${STROKE_CLASSES[label].name}: ${strokesWord(changes.length)}`);
}

/** Another player hit them. */
export function toEnd(strokes: readonly Stroke[], end: TableEnd, all: Surroundings): Operation {
  return moved(
    strokes.map((stroke) => [stroke, { ...valuesOf(stroke), end }]),
    all,
    `Gave ${strokesWord(strokes.length)} to the other player`,
  );
}

export function shift(strokes: readonly Stroke[], frames: number, all: Surroundings): Operation {
  const by = `${Math.abs(frames)} ${Math.abs(frames) === 1 ? 'frame' : 'frames'}`;
  return moved(
    strokes.map((stroke) => [stroke, { ...valuesOf(stroke), ...shifted(stroke, frames) }]),
    all,
    `Moved ${strokesWord(strokes.length)} by ${by}`,
  );
}

export function retime(stroke: Stroke, times: Times, all: Surroundings): Operation {
  return moved([[stroke, { ...valuesOf(stroke), ...times }]], all, 'Changed the times of a stroke');
}

/** The border of two neighbours: `frame` is the first of the right one. */
export function moveBorder(
  left: Stroke,
  right: Stroke,
  frame: number,
  all: Surroundings,
): Operation {
  return moved(
    [
      [left, { ...valuesOf(left), end_frame: frame - 1 }],
      [right, { ...valuesOf(right), start_frame: frame }],
    ],
    all,
    'Moved the border of two strokes',
  );
}

/** A stroke the model missed, as long as its neighbours leave room. */
export function add(
  end: TableEnd,
  label: StrokeLabel,
  contact_frame: number,
  all: Surroundings,
): Operation {
  const { table } = all;
  const contactS = table.startS(contact_frame);
  const wanted = {
    start_frame: table.frameAt(Math.max(0, contactS - BEFORE_CONTACT_S)),
    contact_frame: table.clamp(contact_frame),
    end_frame: table.frameAt(contactS + AFTER_CONTACT_S),
  };
  const room = neighboursAt(end, contact_frame, all);
  const isFree = contact_frame >= room.from && contact_frame <= room.to;
  const times = isFree ? between(wanted, room) : wanted;
  const values: StrokeValues = {
    ...times,
    end,
    label,
    state: 'added',
    zone: '',
    outcome: '',
  };
  const clash = clashOf([[null, values]], all);
  if (clash) return { refused: clash };
  const added: Change = { stroke: newKey(), before: null, after: values };
  return { changes: [added], says: `Added a ${STROKE_CLASSES[label].name.toLowerCase()}` };
}

/** Two strokes out of one; the contact stays where it is, the other part gets one in its middle. */
export function split(stroke: Stroke, frame: number): Operation {
  if (frame <= stroke.start_frame || frame > stroke.end_frame) {
    return { refused: 'Put the playhead inside a stroke to split it.' };
  }
  const left = { start_frame: stroke.start_frame, end_frame: frame - 1 };
  const right = { start_frame: frame, end_frame: stroke.end_frame };
  const isContactLeft = stroke.contact_frame < frame;
  const [kept, other] = isContactLeft ? [left, right] : [right, left];
  const middle = Math.floor((other.start_frame + other.end_frame) / 2);
  const rest: StrokeValues = {
    ...valuesOf(stroke),
    ...other,
    contact_frame: middle,
    state: 'added',
    zone: '',
    outcome: '',
  };
  return {
    changes: [
      change(stroke, { ...kept, state: mendedState(stroke) }),
      { stroke: newKey(), before: null, after: rest },
    ],
    says: 'Split a stroke',
  };
}

/** One stroke out of neighbours of one player: it keeps what the surest of them says. */
export function merge(strokes: readonly Stroke[], all: Surroundings): Operation {
  const [first] = strokes;
  if (!first || strokes.length < 2) return { refused: 'Choose two or more strokes to join them.' };
  if (strokes.some((stroke) => stroke.end !== first.end)) {
    return { refused: 'Only strokes of one player can be joined.' };
  }
  const surest = strokes.reduce((best, stroke) =>
    sureness(stroke) > sureness(best) ? stroke : best,
  );
  const values: StrokeValues = {
    ...valuesOf(surest),
    start_frame: Math.min(...strokes.map((stroke) => stroke.start_frame)),
    end_frame: Math.max(...strokes.map((stroke) => stroke.end_frame)),
    state: mendedState(surest),
  };
  const gone = strokes.filter((stroke) => stroke !== surest);
  const rest = all.strokes.filter((stroke) => !gone.includes(stroke));
  const clash = clashOf([[surest, values]], { ...all, strokes: rest });
  if (clash) return { refused: clash };
  return {
    changes: [
      change(surest, differences(valuesOf(surest), values)),
      ...gone.map((stroke) => change(stroke, { state: 'rejected' })),
    ],
    says: `Joined ${strokesWord(strokes.length)}`,
  };
}

/** What was, brought back. */
export function bringBack(stroke: Stroke, values: StrokeValues, all: Surroundings): Operation {
  const clash = values.state === 'rejected' ? null : clashOf([[stroke, values]], all);
  if (clash) return { refused: clash };
  const changed = differences(valuesOf(stroke), values);
  return edit([change(stroke, changed)].filter(changesSomething), 'Brought a stroke back');
}

/** Where a stroke's times may lie: between the neighbours of the same player. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

/** The free frames around a frame at one end, not counting `except`. */
export function neighboursAt(
  end: TableEnd,
  frame: number,
  { strokes, table }: Surroundings,
  except?: Stroke,
): Room {
  let from = 0;
  let to = table.frames - 1;
  for (const other of strokes) {
    if (other.end !== end || other.id === except?.id || !stands(other)) continue;
    if (other.contact_frame <= frame) from = Math.max(from, other.end_frame + 1);
    else to = Math.min(to, other.start_frame - 1);
  }
  return { from, to };
}

/** The times cut down to the room there is; the contact stays inside as well. */
export function between(times: Times, { from, to }: Room): Times {
  const cut = (frame: number) => Math.min(Math.max(frame, from), to);
  return {
    start_frame: cut(times.start_frame),
    contact_frame: cut(times.contact_frame),
    end_frame: cut(times.end_frame),
  };
}

function moved(
  wanted: readonly (readonly [Stroke, StrokeValues])[],
  all: Surroundings,
  says: string,
): Operation {
  const outside = wanted.find(
    ([, values]) => values.start_frame < 0 || values.end_frame >= all.table.frames,
  );
  if (outside) return { refused: 'That would be outside the video.' };
  const clash = clashOf(wanted, all);
  if (clash) return { refused: clash };
  const changes = wanted
    .map(([stroke, values]) => {
      const changed = differences(valuesOf(stroke), values);
      const isSame = Object.keys(changed).length === 0;
      return change(stroke, isSame ? {} : { ...changed, state: mendedState(stroke) });
    })
    .filter(changesSomething);
  return edit(changes, says);
}

/** One player in two strokes at once, in words; null when there is none. */
function clashOf(
  wanted: readonly (readonly [Stroke | null, StrokeValues])[],
  { strokes, table }: Surroundings,
): string | null {
  const moving = new Set(wanted.map(([stroke]) => stroke?.id));
  const others = strokes.filter((stroke) => !moving.has(stroke.id) && stands(stroke));
  for (const [at, [, values]] of wanted.entries()) {
    const rest = [...others, ...wanted.slice(at + 1).map(([, other]) => other)];
    const other = rest.find(
      (each) =>
        each.end === values.end &&
        each.start_frame <= values.end_frame &&
        values.start_frame <= each.end_frame,
    );
    if (other) {
      const name = STROKE_CLASSES[other.label].name.toLowerCase();
      const at = timecode(table.startS(other.contact_frame));
      return `It would overlap the ${name} at ${at}: one player cannot be in two strokes at once.`;
    }
  }
  return null;
}

function edit(changes: readonly Change[], says: string): Operation {
  return changes.length > 0 ? { changes, says } : { refused: 'There is nothing to change.' };
}

function change(stroke: Stroke, after: Partial<StrokeValues>): Change {
  return { stroke: stroke.id, before: valuesOf(stroke), after };
}

function changesSomething({ before, after }: Change): boolean {
  return Object.entries(after).some(
    ([field, value]) => before === null || before[field as keyof StrokeValues] !== value,
  );
}

function shifted(stroke: Stroke, frames: number): Times {
  return {
    start_frame: stroke.start_frame + frames,
    contact_frame: stroke.contact_frame + frames,
    end_frame: stroke.end_frame + frames,
  };
}

function sureness(stroke: Stroke): number {
  return stroke.state === 'predicted' ? (stroke.confidence ?? 0) : 2; // people are surer
}

function strokesWord(count: number): string {
  return count === 1 ? 'a stroke' : `${count.toLocaleString('en')} strokes`;
}
