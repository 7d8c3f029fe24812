// Paints what moves: playhead, hover line, current stroke and loop, on a layer of their own.

import type { Draft } from '~/timeline/EditDrag';
import { lanesEnd } from '~/timeline/layout';
import type { Palette } from '~/timeline/palette';
import type { BoxMark, Marks, Scene } from '~/timeline/scene';
import type { TimeScale } from '~/timeline/TimeScale';

type Context = CanvasRenderingContext2D;

export function paintMarks(
  ctx: Context,
  scene: Scene,
  marks: Marks,
  scale: TimeScale,
  palette: Palette,
): void {
  const { layout } = scene;
  const bottom = lanesEnd(layout);
  if (marks.loopS) paintLoop(ctx, marks.loopS, bottom, scale, palette);
  paintCurrent(ctx, scene, marks.currentId, scale, palette);
  if (marks.chosen.size > 0) paintChosen(ctx, scene, marks.chosen, scale, palette);
  if (marks.drafts.length > 0) paintDrafts(ctx, scene, marks.drafts, scale, palette);
  if (marks.box) paintBox(ctx, marks.box, palette);
  if (marks.hoverX !== null) {
    ctx.fillStyle = palette.inkFaint;
    ctx.fillRect(Math.round(marks.hoverX), layout.ruler.top, 1, bottom);
  }
  paintPlayhead(ctx, scene, marks.frame, bottom, scale, palette);
}

function paintLoop(
  ctx: Context,
  [fromS, toS]: readonly [number, number],
  bottom: number,
  scale: TimeScale,
  palette: Palette,
): void {
  const left = scale.x(fromS);
  const width = scale.x(toS) - left;
  ctx.fillStyle = palette.accent;
  ctx.globalAlpha = 0.1;
  ctx.fillRect(left, 0, width, bottom);
  ctx.globalAlpha = 1;
  ctx.fillRect(left, 0, width, 3);
}

/** A bracket around the true extent of the current stroke. */
function paintCurrent(
  ctx: Context,
  scene: Scene,
  currentId: string | null,
  scale: TimeScale,
  palette: Palette,
): void {
  if (currentId === null) return;
  scene.lanes.forEach((lane, at) => {
    const stroke = lane.strokes.find((other) => other.id === currentId);
    const band = scene.layout.lanes[at];
    if (!stroke || !band) return;
    const left = scale.x(scene.table.startS(stroke.start_frame));
    const right = scale.x(scene.table.endS(stroke.end_frame));
    ctx.strokeStyle = palette.ink;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.roundRect(left - 1, band.top + 2, Math.max(4, right - left + 1), band.height - 4, 4);
    ctx.stroke();
  });
}

/** A frame and a veil over each chosen stroke that is in view. */
function paintChosen(
  ctx: Context,
  scene: Scene,
  chosen: ReadonlySet<string>,
  scale: TimeScale,
  palette: Palette,
): void {
  scene.lanes.forEach((lane, at) => {
    const band = scene.layout.lanes[at];
    const [first, last] = lane.between(scale.startS, scale.endS);
    for (let index = first; band && index < last; index += 1) {
      if (!chosen.has(lane.strokes[index]?.id ?? '')) continue;
      const left = scale.x(lane.startS[index] ?? 0);
      const width = Math.max(2, scale.x(lane.endS[index] ?? 0) - left);
      ctx.fillStyle = palette.accent;
      ctx.globalAlpha = 0.28;
      ctx.fillRect(left, band.top + 2, width, band.height - 4);
      ctx.globalAlpha = 1;
      ctx.fillRect(left, band.top + 1, width, 2);
      ctx.fillRect(left, band.top + band.height - 3, width, 2);
    }
  });
}

/** Where dragged strokes would be, with their contacts. */
function paintDrafts(
  ctx: Context,
  scene: Scene,
  drafts: readonly Draft[],
  scale: TimeScale,
  palette: Palette,
): void {
  for (const { stroke, times } of drafts) {
    const at = scene.lanes.findIndex((lane) => lane.strokes.some(({ id }) => id === stroke.id));
    const band = scene.layout.lanes[at];
    if (!band) continue;
    const left = scale.x(scene.table.startS(times.start_frame));
    const right = scale.x(scene.table.endS(times.end_frame));
    const contact = Math.round(scale.x(scene.table.startS(times.contact_frame)));
    ctx.fillStyle = palette.accent;
    ctx.globalAlpha = 0.3;
    ctx.fillRect(left, band.top + 4, right - left, band.height - 8);
    ctx.globalAlpha = 1;
    ctx.fillRect(contact - 1, band.top, 2, band.height);
    ctx.strokeStyle = palette.accent;
    ctx.lineWidth = 2;
    ctx.strokeRect(left, band.top + 4, right - left, band.height - 8);
  }
}

function paintBox(ctx: Context, { fromX, fromY, toX, toY }: BoxMark, palette: Palette): void {
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1;
  ctx.setLineDash([5, 4]);
  ctx.strokeRect(fromX, fromY, toX - fromX, toY - fromY);
  ctx.setLineDash([]);
}

function paintPlayhead(
  ctx: Context,
  scene: Scene,
  frame: number,
  bottom: number,
  scale: TimeScale,
  palette: Palette,
): void {
  const { layout, table } = scene;
  const x = scale.x(table.startS(frame));
  const frameWidth = scale.x(table.endS(frame)) - x;
  ctx.fillStyle = palette.accent;
  if (frameWidth > 4) {
    ctx.globalAlpha = 0.22;
    ctx.fillRect(x, layout.ruler.top, frameWidth, bottom);
    ctx.globalAlpha = 1;
  }
  ctx.fillRect(x - 1, layout.ruler.top + 8, 2, bottom - 8);
  ctx.beginPath();
  ctx.moveTo(x - 6, layout.ruler.top + 2);
  ctx.lineTo(x + 6, layout.ruler.top + 2);
  ctx.lineTo(x + 6, layout.ruler.top + 9);
  ctx.lineTo(x, layout.ruler.top + 16);
  ctx.lineTo(x - 6, layout.ruler.top + 9);
  ctx.fill();
  const inOverview = (table.startS(frame) / scale.durationS) * scale.widthPx;
  ctx.fillRect(inOverview - 1, layout.overview.top, 2, layout.overview.height);
}
