// A clip on the common clock: seconds from the moment its bat meets its ball.

import type { FrameTable } from '~/player/FrameTable';

/** A clip of thirty pictures a second says its times in whole ticks: they differ by less. */
const SLACK_S = 1e-4;

export class AlignedClip {
  constructor(
    readonly table: FrameTable,
    /** Into the clip. */
    readonly contactS: number,
  ) {}

  /** When the first frame is shown. */
  get fromS(): number {
    return -this.contactS;
  }

  /** When the last frame is shown. */
  get toS(): number {
    return this.momentOf(this.table.frames - 1);
  }

  /** The frame nearest to a moment; the first or last one outside the clip. */
  frameAt(momentS: number): number {
    return this.table.nearest(momentS + this.contactS);
  }

  momentOf(frame: number): number {
    return this.table.startS(frame) - this.contactS;
  }

  /** How long the frame at a moment is shown. */
  frameS(momentS: number): number {
    const frame = this.frameAt(momentS);
    return this.table.endS(frame) - this.table.startS(frame);
  }

  /** Whether the clip was being filmed then. */
  covers(momentS: number): boolean {
    return momentS >= this.fromS - SLACK_S && momentS < this.table.durationS - this.contactS;
  }
}

export interface Range {
  readonly fromS: number;
  readonly toS: number;
}

/** From where the first clip begins to where the last one ends. */
export function rangeOf(clips: readonly AlignedClip[]): Range {
  return {
    fromS: Math.min(0, ...clips.map(({ fromS }) => fromS)),
    toS: Math.max(0, ...clips.map(({ toS }) => toS)),
  };
}

/** One step: the shortest frame of all, so that each step shows something new and misses nothing. */
export function stepOf(clips: readonly AlignedClip[]): number {
  return clips.length > 0 ? Math.min(...clips.map((clip) => clip.frameS(0))) : 1 / 30;
}

/**
 * Whose time counts while they play. All clips are there at the contact: until then the one that
 * began first, from then on the one that ends last, so that there always is one.
 */
export function leaderAt(momentS: number, clips: readonly AlignedClip[]): number {
  const isBefore = momentS < 0;
  const spans = clips.map(({ fromS, toS }) => (isBefore ? fromS : -toS));
  return spans.indexOf(Math.min(...spans));
}
