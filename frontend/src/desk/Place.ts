// Where a coach stands: at the frame that is on screen or about to be, and, of strokes that were hit
// there at once, at the one gone to.

import type { Stroke } from '~/api/types';
import type { FrameTable } from '~/player/FrameTable';
import type { FrameRange } from '~/player/PlayerState';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { byContact } from '~/strokes/byContact';
import { strokeAtFrame } from '~/strokes/StrokeStore';

const ROLL_S = 0.35; // played before and after a stroke that is repeated

export class Place {
  private goneTo: string | null = null;

  constructor(readonly player: VideoPlayer) {}

  get frame(): number {
    return this.player.aimedFrame;
  }

  /** The one of these strokes that is played here; all that are asked about one are the same. */
  stroke(strokes: readonly Stroke[]): Stroke | null {
    return strokeAtFrame(strokes, this.frame, this.goneTo);
  }

  /** The next one of these in a direction, in order of contact, that is like what is wanted. */
  next(
    strokes: readonly Stroke[],
    direction: 1 | -1,
    isWanted: (stroke: Stroke) => boolean = () => true,
  ): Stroke | null {
    const here = this.stroke(strokes);
    const isBeyond =
      here?.contact_frame === this.frame
        ? (stroke: Stroke) => byContact(stroke, here) * direction > 0
        : (stroke: Stroke) => (stroke.contact_frame - this.frame) * direction > 0;
    const found = strokes.filter((stroke) => isBeyond(stroke) && isWanted(stroke));
    return (direction > 0 ? found[0] : found.at(-1)) ?? null;
  }

  /** Show the contact of a stroke; a loop goes along with it. */
  goTo(stroke: Stroke): void {
    const { player } = this;
    this.goneTo = stroke.id; // before the player tells its watchers
    if (player.now.loop) player.setLoop(loopOf(stroke, player.table));
    player.showFrame(stroke.contact_frame);
  }
}

/** The frames a stroke is repeated over, with some before and after it. */
export function loopOf(stroke: Stroke, table: FrameTable): FrameRange {
  return {
    from: table.frameAt(table.startS(stroke.start_frame) - ROLL_S),
    to: table.frameAt(table.endS(stroke.end_frame) + ROLL_S),
  };
}
