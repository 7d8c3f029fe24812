// Does what a key or a button asks to be corrected: finds the strokes that are meant, and edits them.

import type { Stroke, TableEnd } from '~/api/types';
import type { DeskAction } from '~/desk/keys';
import type { Place } from '~/desk/Place';
import type { Editor } from '~/edits/Editor';
import * as can from '~/edits/operations';
import type { Selection } from '~/edits/Selection';
import { stampOf, type ContactEvidence } from '~/edits/stamp';
import { tell } from '~/edits/tell';
import { stands } from '~/edits/values';
import type { DeskSetup } from '~/setup/DeskSetup';
import { byContact } from '~/strokes/byContact';
import { isUncertain } from '~/strokes/uncertainty';
import type { StrokeLabel } from '~/theme/strokes';

export interface CorrectParts {
  readonly place: Place;
  readonly editor: Editor;
  readonly selection: Selection;
  readonly setup: DeskSetup;
  readonly evidence: ContactEvidence | null;
  /** Every stroke of the video, taken-away ones too. */
  readonly all: readonly Stroke[];
  /** The strokes the filters leave. */
  readonly shown: readonly Stroke[];
  /** The ends somebody plays at. */
  readonly ends: readonly TableEnd[];
}

const NEAR_S = 1; // a stroke this far from the playhead is still the one that is being timed

/** False when the action is none of these. */
export function correct(action: DeskAction, parts: CorrectParts): boolean {
  const { editor, selection, place } = parts;
  switch (action.kind) {
    case 'accept':
      accept(parts);
      return true;
    case 'reject':
      reject(parts);
      return true;
    case 'stamp':
      if (place.player.now.isMoving) stampWhilePlaying(action.label, action.other, parts);
      else nameHere(action.label, action.other, parts);
      return true;
    case 'other-player':
      giveToOther(parts);
      return true;
    case 'split':
      splitHere(parts);
      return true;
    case 'join':
      join(parts);
      return true;
    case 'put':
      put(action.what, parts);
      return true;
    case 'nudge':
      withMeant(parts, (meant) => editor.apply(can.shift(meant, action.frames, around(parts))));
      return true;
    case 'tell':
      withMeant(parts, (meant) => editor.apply(tell(meant, action.told)));
      return true;
    case 'uncertain':
      jumpToUncertain(action.direction, parts);
      return true;
    case 'undo':
      void editor.undo();
      return true;
    case 'redo':
      void editor.redo();
      return true;
    case 'select-all':
      selection.only(parts.shown);
      return true;
    case 'select-none':
      selection.clear();
      return true;
    default:
      return false;
  }
}

function around({ all, place }: CorrectParts): can.Surroundings {
  return { strokes: all, table: place.player.table };
}

/** The chosen strokes, or else the one at the playhead. */
function meantBy({ selection, shown, all, place }: CorrectParts): readonly Stroke[] {
  const chosen = selection.of(all);
  if (chosen.length > 0) return chosen;
  const current = place.stroke(shown);
  return current ? [current] : [];
}

function withMeant(parts: CorrectParts, edit: (meant: readonly Stroke[]) => void): void {
  const meant = meantBy(parts);
  if (meant.length > 0) edit(meant);
  else parts.editor.refuse('Go to a stroke first, or choose some.');
}

function accept(parts: CorrectParts): void {
  withMeant(parts, (meant) => {
    const open = meant.filter((stroke) => stroke.state === 'predicted');
    if (open.length > 0) parts.editor.apply(can.confirm(open));
    goOn(meant, parts);
  });
}

function reject(parts: CorrectParts): void {
  withMeant(parts, (meant) => {
    if (!parts.editor.apply(can.reject(meant))) return;
    parts.selection.clear();
    goOn(meant, parts);
  });
}

/** After one stroke the next; playing goes on by itself, and a choice stays where it is. */
function goOn(meant: readonly Stroke[], { place, shown, selection }: CorrectParts): void {
  const [done] = meant;
  if (!done || place.player.now.isMoving || selection.ids.get().size > 0) return;
  const next = shown.find((stroke) => stroke.state === 'predicted' && isAfter(stroke, done));
  if (next) place.goTo(next);
}

/** Name the stroke at the playhead, or add the one that is missing there. */
function nameHere(label: StrokeLabel, other: boolean, parts: CorrectParts): void {
  const { editor, place, shown } = parts;
  const meant = other ? ofOther(parts) : meantBy(parts);
  if (meant.length > 0) {
    const wasOpen = meant.every((stroke) => stroke.state === 'predicted');
    if (editor.apply(can.relabel(meant, label)) && wasOpen) goOn(meant, parts);
    return;
  }
  const end = endFor(place.stroke(shown), other, parts);
  editor.apply(can.add(end, label, place.frame, around(parts)));
}

function ofOther(parts: CorrectParts): readonly Stroke[] {
  const { place, shown } = parts;
  const end = endFor(place.stroke(shown), true, parts);
  const there = place.stroke(shown.filter((stroke) => stroke.end === end));
  return there ? [there] : [];
}

/** The video goes on: what was seen a moment ago is named, or added where it was seen. */
function stampWhilePlaying(label: StrokeLabel, other: boolean, parts: CorrectParts): void {
  const { place, setup, editor, shown, evidence } = parts;
  const { player } = place;
  const { speed } = player.now;
  const { reaction } = setup.now.get();
  const frame = player.now.frame;
  const offsetS = reaction.offsetS(speed);
  const current = place.stroke(shown);
  const end = other ? endFor(current, true, parts) : null;
  const fallback = endFor(current, false, parts);
  const stamp = stampOf({ frame, offsetS, end }, parts.all, player.table, evidence, fallback);
  const pressedS = player.table.startS(frame);
  if (stamp.kind === 'known') {
    learn(pressedS - player.table.startS(stamp.stroke.contact_frame));
    if (stamp.stroke.state === 'predicted' || stamp.stroke.label !== label) {
      editor.apply(can.relabel([stamp.stroke], label));
    }
    return;
  }
  if (stamp.isSeen) learn(pressedS - player.table.startS(stamp.frame));
  editor.apply(can.add(stamp.end, label, stamp.frame, around(parts)));

  function learn(delayS: number): void {
    setup.change({ reaction: reaction.after(delayS, speed) });
  }
}

function giveToOther(parts: CorrectParts): void {
  withMeant(parts, (meant) => {
    const [first] = meant;
    if (!first) return;
    const end = otherEnd(first.end, parts.ends);
    parts.editor.apply(can.toEnd(meant, end, around(parts)));
  });
}

function splitHere(parts: CorrectParts): void {
  const { place, shown, editor } = parts;
  const current = place.stroke(shown);
  if (current) editor.apply(can.split(current, place.frame));
  else editor.refuse('Put the playhead inside a stroke to split it.');
}

function join(parts: CorrectParts): void {
  const { selection, all, editor } = parts;
  const chosen = selection.of(all);
  if (chosen.length > 1) {
    if (editor.apply(can.merge(chosen, around(parts)))) selection.clear();
    return;
  }
  withMeant(parts, ([first]) => {
    const next = all.find(
      (stroke) => first && stroke.end === first.end && stands(stroke) && isAfter(stroke, first),
    );
    if (first && next) editor.apply(can.merge([first, next], around(parts)));
    else editor.refuse('No later stroke of this player is left to join with.');
  });
}

/** Set one of the times of the stroke at hand to the playhead. */
function put(what: 'start' | 'contact' | 'end', parts: CorrectParts): void {
  const { editor } = parts;
  const { frame } = parts.place;
  const stroke = atHand(frame, parts);
  if (!stroke) {
    editor.refuse('Go to a stroke first, or choose one.');
    return;
  }
  const { start_frame, contact_frame, end_frame } = stroke;
  const times = {
    start: { start_frame: frame, contact_frame: Math.max(contact_frame, frame), end_frame },
    contact: {
      start_frame: Math.min(start_frame, frame),
      contact_frame: frame,
      end_frame: Math.max(end_frame, frame),
    },
    end: { start_frame, contact_frame: Math.min(contact_frame, frame), end_frame: frame },
  }[what];
  if (times.start_frame > times.end_frame) {
    editor.refuse('A stroke cannot end before it starts.');
    return;
  }
  editor.apply(can.retime(stroke, times, around(parts)));
}

/** The one that is chosen, at the playhead, or close by: its edge may lie beyond. */
function atHand(frame: number, parts: CorrectParts): Stroke | null {
  const meant = meantBy(parts);
  if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? null) : null;
  const { table } = parts.place.player;
  const at = table.startS(frame);
  const distanceS = (stroke: Stroke) =>
    Math.max(table.startS(stroke.start_frame) - at, at - table.endS(stroke.end_frame), 0);
  const near = parts.shown.filter((stroke) => distanceS(stroke) <= NEAR_S);
  return near.sort((a, b) => distanceS(a) - distanceS(b))[0] ?? null;
}

function jumpToUncertain(direction: 1 | -1, { place, shown, editor }: CorrectParts): void {
  const next = place.next(shown, direction, isUncertain);
  if (next) place.goTo(next);
  else editor.say('No uncertain stroke is left in this direction.');
}

/** Whose stroke is meant: of the current one's player, or of the other. */
function endFor(current: Stroke | null, other: boolean, { ends }: CorrectParts): TableEnd {
  const own = current?.end ?? ends[0] ?? 'left';
  return other ? otherEnd(own, ends) : own;
}

function otherEnd(end: TableEnd, ends: readonly TableEnd[]): TableEnd {
  return ends.find((each) => each !== end) ?? OPPOSITE[end];
}

const OPPOSITE: Readonly<Record<TableEnd, TableEnd>> = {
  left: 'right',
  right: 'left',
  near: 'far',
  far: 'near',
};

function isAfter(stroke: Stroke, other: Stroke): boolean {
  return byContact(stroke, other) > 0;
}
