// Everything the timeline draws, as the page last gave it.

import type { EvidenceTrack } from '~/evidence/EvidenceTrack';
import type { FrameTable } from '~/player/FrameTable';
import type { Draft } from '~/timeline/EditDrag';
import type { LaneStrokes } from '~/timeline/LaneStrokes';
import type { TimelineLayout } from '~/timeline/layout';

export interface FilmStrip {
  readonly image: ImageBitmap;
  readonly tiles: number;
}

export interface Scene {
  readonly table: FrameTable;
  readonly lanes: readonly LaneStrokes[];
  /** Of each lane; null where there is none. */
  readonly evidence: readonly (EvidenceTrack | null)[];
  readonly layout: TimelineLayout;
  readonly strip: FilmStrip | null;
  /** How much of the video, from its start, has been analysed. */
  readonly analysedS: number;
  /** Parts that could not be read: [from, to] in seconds. */
  readonly gapsS: readonly (readonly [number, number])[];
}

/** What changes with every frame played or every move of the pointer. */
export interface Marks {
  readonly frame: number;
  readonly currentId: string | null;
  readonly hoverX: number | null;
  readonly loopS: readonly [number, number] | null;
  /** Chosen to do something to. */
  readonly chosen: ReadonlySet<string>;
  /** Where dragged strokes would be. */
  readonly drafts: readonly Draft[];
  /** The box that is drawn to choose what lies in it. */
  readonly box: BoxMark | null;
}

export interface BoxMark {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}
