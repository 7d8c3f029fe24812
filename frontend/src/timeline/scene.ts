// Everything the timeline draws, as the page last gave it.

import type { FrameTable } from '~/player/FrameTable';
import type { LaneStrokes } from '~/timeline/LaneStrokes';
import type { TimelineLayout } from '~/timeline/layout';

export interface FilmStrip {
  readonly image: ImageBitmap;
  readonly tiles: number;
}

export interface Scene {
  readonly table: FrameTable;
  readonly lanes: readonly LaneStrokes[];
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
  readonly currentId: number | null;
  readonly hoverX: number | null;
  readonly loopS: readonly [number, number] | null;
}
