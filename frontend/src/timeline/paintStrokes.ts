// Paints the strokes of a lane: as blocks where there is room, as a density of classes where not.

import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';
import { densityOf, type Density } from '~/timeline/density';
import type { LaneStrokes } from '~/timeline/LaneStrokes';
import type { Band } from '~/timeline/layout';
import { confidenceStep, type Palette } from '~/timeline/palette';
import type { TimeScale } from '~/timeline/TimeScale';

type Context = CanvasRenderingContext2D;

const BLOCK_INSET_TOP = 9; // room for the heads of the contact lines
const BLOCK_INSET_BOTTOM = 9; // room for the consistency bars
const HEADER_PX = 3;
const BAR_PX = 3;
const POINT_PX = 5; // within the room above a block
const LETTER_FROM_PX = 11;
const DETAIL_FROM_PX = 5;
const CONTACT_FROM_PX = 14; // narrower blocks get only the head of the line, or they would drown
const DENSE_BELOW_PX = 2.5; // mean width of a stroke
const DENSE_COLUMN_PX = 3;
const LETTERS = STROKE_LABELS.map((label) => STROKE_CLASSES[label].letter);

/** Block edges in pixels, gathered by what they are painted with. */
type Blocks = number[];

export function paintStrokes(
  ctx: Context,
  lane: LaneStrokes,
  band: Band,
  scale: TimeScale,
  palette: Palette,
): void {
  const [first, last] = lane.between(scale.startS, scale.endS);
  if (first >= last) return;
  let drawnS = 0;
  for (let at = first; at < last; at += 1) drawnS += (lane.endS[at] ?? 0) - (lane.startS[at] ?? 0);
  if ((drawnS / (last - first)) * scale.pxPerS < DENSE_BELOW_PX) {
    const columns = Math.ceil(scale.widthPx / DENSE_COLUMN_PX);
    const toS = scale.startS + (columns * DENSE_COLUMN_PX) / scale.pxPerS;
    const inset = { top: band.top + 6, height: band.height - 10 };
    paintDensity(ctx, densityOf(lane, scale.startS, toS, columns), inset, DENSE_COLUMN_PX, palette);
    return;
  }
  paintBlocks(ctx, lane, band, scale, palette, first, last);
}

export function paintDensity(
  ctx: Context,
  density: Density,
  band: Band,
  columnPx: number,
  palette: Palette,
): void {
  const perStroke = band.height / Math.max(1, density.highest);
  const bottom = band.top + band.height;
  const stacked = new Uint16Array(density.columns);
  palette.classes.forEach((colours, label) => {
    ctx.fillStyle = colours.full;
    for (let column = 0; column < density.columns; column += 1) {
      const count = density.counts[column * palette.classes.length + label] ?? 0;
      if (count === 0) continue;
      const below = stacked[column] ?? 0;
      const top = bottom - (below + count) * perStroke;
      ctx.fillRect(column * columnPx, top, Math.max(1, columnPx - 1), count * perStroke);
      stacked[column] = below + count;
    }
  });
}

function paintBlocks(
  ctx: Context,
  lane: LaneStrokes,
  band: Band,
  scale: TimeScale,
  palette: Palette,
  first: number,
  last: number,
): void {
  const steps = palette.classes[0]?.fills.length ?? 1;
  const fills: Blocks[] = Array.from({ length: palette.classes.length * steps }, () => []);
  const faded: Blocks[] = palette.classes.map(() => []);
  const detailed: number[] = [];
  for (let at = first; at < last; at += 1) {
    const left = scale.x(lane.startS[at] ?? 0);
    const width = Math.max(1.5, scale.x(lane.endS[at] ?? 0) - left - 1);
    const label = lane.label[at] ?? 0;
    const step = confidenceStep(lane.confidence[at] ?? 0);
    (lane.isFaded[at] ? faded[label] : fills[label * steps + step])?.push(left, width);
    if (width >= DETAIL_FROM_PX && !lane.isFaded[at]) detailed.push(at);
  }
  const top = band.top + BLOCK_INSET_TOP;
  const height = band.height - BLOCK_INSET_TOP - BLOCK_INSET_BOTTOM;
  palette.classes.forEach((colours, label) => {
    fillBlocks(ctx, colours.faded, [faded[label] ?? []], top, height);
    const ofClass = fills.slice(label * steps, (label + 1) * steps);
    ofClass.forEach((blocks, step) =>
      fillBlocks(ctx, colours.fills[step] ?? colours.full, [blocks], top, height),
    );
    fillBlocks(ctx, colours.full, ofClass, top, HEADER_PX);
  });
  paintConsistency(ctx, lane, detailed, band, scale, palette);
  paintContacts(ctx, lane, detailed, band, scale, palette);
  paintPoints(ctx, lane, detailed, band, scale, palette);
  paintLetters(ctx, lane, detailed, top + HEADER_PX + (height - HEADER_PX) / 2, scale, palette);
}

function fillBlocks(
  ctx: Context,
  colour: string,
  groups: readonly Blocks[],
  top: number,
  height: number,
): void {
  ctx.fillStyle = colour;
  for (const blocks of groups) {
    for (let at = 0; at < blocks.length; at += 2) {
      ctx.fillRect(blocks[at] ?? 0, top, blocks[at + 1] ?? 0, height);
    }
  }
}

/** A bar under each block, as long as the stroke is steady; a whole green one once a person spoke. */
function paintConsistency(
  ctx: Context,
  lane: LaneStrokes,
  detailed: readonly number[],
  band: Band,
  scale: TimeScale,
  palette: Palette,
): void {
  const top = band.top + band.height - BLOCK_INSET_BOTTOM + 2;
  const bar = (share: (at: number) => number) => {
    for (const at of detailed) {
      const left = scale.x(lane.startS[at] ?? 0);
      const width = scale.x(lane.endS[at] ?? 0) - left - 1;
      ctx.fillRect(left, top, width * share(at), BAR_PX);
    }
  };
  ctx.fillStyle = palette.line;
  bar(() => 1);
  ctx.fillStyle = palette.inkSoft;
  bar((at) => (lane.isTouched[at] ? 0 : (lane.consistency[at] ?? 0)));
  ctx.fillStyle = palette.good; // a person has spoken: that counts more than steadiness
  bar((at) => lane.isTouched[at] ?? 0);
}

/** A line through each block where bat meets ball, with a head above it. */
function paintContacts(
  ctx: Context,
  lane: LaneStrokes,
  detailed: readonly number[],
  band: Band,
  scale: TimeScale,
  palette: Palette,
): void {
  const top = band.top + BLOCK_INSET_TOP;
  const bottom = band.top + band.height - BLOCK_INSET_BOTTOM;
  const roomy = detailed.filter(
    (at) => (lane.endS[at] ?? 0) - (lane.startS[at] ?? 0) >= CONTACT_FROM_PX / scale.pxPerS,
  );
  const line = (fromX: number, width: number, fromY: number) => {
    for (const at of roomy) {
      const x = Math.round(scale.x(lane.contactS[at] ?? 0));
      ctx.fillRect(x + fromX, fromY, width, bottom - fromY);
    }
  };
  // A dark edge on both sides makes the line stand out from every fill.
  ctx.fillStyle = palette.surface;
  line(-2, 4, top);
  ctx.fillStyle = palette.ink;
  line(-1, 2, top);
  for (const at of detailed) {
    ctx.fillRect(Math.round(scale.x(lane.contactS[at] ?? 0)) - 1, top - 5, 2, 5);
  }
}

/** Above the end of a block where a point ended: a full square for a won one, an empty one for a lost. */
function paintPoints(
  ctx: Context,
  lane: LaneStrokes,
  detailed: readonly number[],
  band: Band,
  scale: TimeScale,
  palette: Palette,
): void {
  ctx.fillStyle = palette.ink;
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1;
  const top = band.top + 2;
  for (const at of detailed) {
    const outcome = lane.outcome[at] ?? 0;
    if (outcome === 0) continue;
    const left = Math.round(scale.x(lane.endS[at] ?? 0)) - 1 - POINT_PX;
    if (outcome === 1) ctx.fillRect(left, top, POINT_PX, POINT_PX);
    else ctx.strokeRect(left + 0.5, top + 0.5, POINT_PX - 1, POINT_PX - 1);
  }
}

function paintLetters(
  ctx: Context,
  lane: LaneStrokes,
  detailed: readonly number[],
  middle: number,
  scale: TimeScale,
  palette: Palette,
): void {
  ctx.font = `650 12px ${palette.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (const at of detailed) {
    const left = Math.max(0, scale.x(lane.startS[at] ?? 0));
    const right = scale.x(lane.endS[at] ?? 0);
    const contact = Math.min(Math.max(left, scale.x(lane.contactS[at] ?? 0)), right);
    // The letter stands in the wider part, so that the contact line never runs through it.
    const [from, to] =
      contact - left >= right - contact ? [left, contact - 2] : [contact + 2, right];
    if (to - from < LETTER_FROM_PX) continue;
    const label = lane.label[at] ?? 0;
    const step = confidenceStep(lane.confidence[at] ?? 0);
    ctx.fillStyle = palette.classes[label]?.inks[step] ?? palette.ink;
    const x = to - from > 40 ? from + 14 : (from + to) / 2;
    ctx.fillText(LETTERS[label] ?? '', x, middle);
  }
}
