// Where the bands of the timeline lie, from top to bottom.

export interface Band {
  readonly top: number;
  readonly height: number;
}

export interface TimelineLayout {
  readonly ruler: Band;
  readonly strip: Band | null;
  readonly lanes: readonly Band[];
  /** Under each lane, what the model saw; none where it is not shown. */
  readonly evidence: readonly Band[];
  readonly overview: Band;
  readonly height: number;
}

export type Place =
  | { readonly kind: 'ruler' | 'strip' | 'overview' | 'evidence' }
  | { readonly kind: 'lane'; readonly lane: number };

const RULER_PX = 24;
const ROOMY = { stripPx: 46, lanePx: 58, evidencePx: 28 };
/** In a low window, so that picture and timeline fit one screen. */
const TIGHT = { stripPx: 34, lanePx: 44, evidencePx: 22 };
const OVERVIEW_LANE_PX = 9;
const OVERVIEW_PADDING_PX = 6;
const GAP_PX = 1;
const OVERVIEW_GAP_PX = 8;

export interface LayoutWishes {
  /** Room above each lane for its name, where there is none beside it. */
  readonly nameRowPx?: number;
  readonly hasEvidence?: boolean;
  readonly isTight?: boolean;
}

export function layoutOf(
  laneCount: number,
  hasStrip: boolean,
  { nameRowPx = 0, hasEvidence = false, isTight = false }: LayoutWishes = {},
): TimelineLayout {
  const { stripPx, lanePx, evidencePx } = isTight ? TIGHT : ROOMY;
  const ruler = { top: 0, height: RULER_PX };
  let top = RULER_PX + GAP_PX;
  const strip = hasStrip ? { top, height: stripPx } : null;
  if (strip) top += stripPx + GAP_PX;
  const rowPx = nameRowPx + lanePx + (hasEvidence ? evidencePx : 0) + GAP_PX;
  const lanes = Array.from({ length: Math.max(1, laneCount) }, (_, lane) => ({
    top: top + lane * rowPx + nameRowPx,
    height: lanePx,
  }));
  const evidence = hasEvidence
    ? lanes.map((lane) => ({ top: lane.top + lanePx, height: evidencePx }))
    : [];
  top += lanes.length * rowPx + OVERVIEW_GAP_PX;
  const overview = { top, height: lanes.length * OVERVIEW_LANE_PX + 2 * OVERVIEW_PADDING_PX };
  return { ruler, strip, lanes, evidence, overview, height: top + overview.height };
}

export function placeAt(layout: TimelineLayout, y: number): Place {
  if (y >= layout.overview.top - OVERVIEW_GAP_PX / 2) return { kind: 'overview' };
  if (y < layout.ruler.top + layout.ruler.height) return { kind: 'ruler' };
  if (layout.strip && y < layout.strip.top + layout.strip.height) return { kind: 'strip' };
  if (layout.evidence.some((band) => y >= band.top && y < band.top + band.height)) {
    return { kind: 'evidence' };
  }
  const lane = layout.lanes.findIndex((band) => y < band.top + band.height + GAP_PX);
  return { kind: 'lane', lane: lane < 0 ? layout.lanes.length - 1 : lane };
}

/** Where the last lane ends, with what stands under it. */
export function lanesEnd(layout: TimelineLayout): number {
  const last = layout.evidence.at(-1) ?? layout.lanes.at(-1);
  return last ? last.top + last.height : 0;
}

/** The rows of the overview, one for each lane. */
export function overviewRow(layout: TimelineLayout, lane: number): Band {
  return {
    top: layout.overview.top + OVERVIEW_PADDING_PX + lane * OVERVIEW_LANE_PX,
    height: OVERVIEW_LANE_PX - 2,
  };
}
