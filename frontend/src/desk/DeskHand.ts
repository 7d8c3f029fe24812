// What a hand on the timeline does to strokes, with the desk's parts as they are at that moment.

import type { Stroke, TableEnd } from '~/api/types';
import type { CorrectParts } from '~/desk/correct';
import * as can from '~/edits/operations';
import type { ContactEvidence } from '~/edits/stamp';
import type { HandRequests } from '~/timeline/TimelineHand';

export class DeskHand implements HandRequests {
  private parts: CorrectParts | null = null;

  /** Work with these from now on; null: nobody may change anything. */
  take(parts: CorrectParts | null): void {
    this.parts = parts;
  }

  get evidence(): ContactEvidence | null {
    return this.parts?.evidence ?? null;
  }

  get ends(): readonly TableEnd[] {
    return this.parts?.ends ?? [];
  }

  retime(stroke: Stroke, times: can.Times): void {
    this.apply((all) => can.retime(stroke, times, all));
  }

  moveBorder(left: Stroke, right: Stroke, frame: number): void {
    this.apply((all) => can.moveBorder(left, right, frame, all));
  }

  shift(strokes: readonly Stroke[], frames: number): void {
    this.apply((all) => can.shift(strokes, frames, all));
  }

  add(end: TableEnd, frame: number): void {
    const isAdded = this.apply((all) => can.add(end, 'forehand', frame, all));
    if (isAdded) this.parts?.place.player.showFrame(frame);
  }

  choose(stroke: Stroke, how: 'toggle' | 'range'): void {
    if (how === 'toggle') this.parts?.selection.toggle(stroke);
    else this.parts?.selection.extendTo(stroke, this.parts.shown);
  }

  chooseAll(strokes: readonly Stroke[]): void {
    if (strokes.length > 0) this.parts?.selection.only(strokes);
    else this.parts?.selection.clear();
  }

  isHeld(stroke: Stroke): boolean {
    if (!this.parts) return false;
    const { selection, shown, place } = this.parts;
    const chosen = selection.ids.get();
    if (chosen.size > 0) return chosen.has(stroke.id);
    return place.stroke(shown)?.id === stroke.id;
  }

  chosen(): readonly Stroke[] {
    return this.parts ? this.parts.selection.of(this.parts.all) : [];
  }

  private apply(operation: (all: can.Surroundings) => can.Operation): boolean {
    if (!this.parts) return false;
    const { all, place, editor } = this.parts;
    return editor.apply(operation({ strokes: all, table: place.player.table }));
  }
}
