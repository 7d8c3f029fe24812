// Which part of a clip is repeated, and where a step leads: seconds into the clip.

import type { FrameTable } from '~/player/FrameTable';

export const INTO_FRAME_S = 1 / 120; // a film told to stand where a frame begins may show the one before
export const STEP_S = 1 / 30; // as clips are cut, at most
const BEFORE_S = 0.35;
const AFTER_S = 0.25;

export class ClipLoop {
  constructor(
    readonly contactS: number,
    readonly lengthS: number,
    readonly isTight: boolean,
  ) {}

  get firstS(): number {
    return this.isTight ? Math.max(0, this.contactS - BEFORE_S) : 0;
  }

  get lastS(): number {
    return this.isTight ? Math.min(this.lengthS, this.contactS + AFTER_S) : this.lengthS;
  }

  /** Where to go on from, if `atS` lies outside of what is repeated; null where it does not. */
  backFrom(atS: number): number | null {
    const isPast = this.isTight && atS >= this.lastS;
    return isPast || atS < this.firstS - STEP_S ? this.firstS : null;
  }

  /**
   * Where the frame begins that lies so many frames on or back, kept within the clip. Frames last as
   * long as `table` says; before it is known, as long as those of most films.
   */
  stepped(atS: number, frames: number, table: FrameTable | null): number {
    if (table) return table.startS(table.frameAt(atS) + frames);
    const stepS = frames * STEP_S - INTO_FRAME_S;
    return Math.min(this.lengthS - STEP_S / 2, Math.max(0, atS + stepS));
  }
}
