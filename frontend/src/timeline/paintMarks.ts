// Paints what moves: playhead, hover line, current stroke and loop, on a layer of their own.

import type { Palette } from '~/timeline/palette';
import type { Marks, Scene } from '~/timeline/scene';
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
  const lanesEnd = (layout.lanes.at(-1)?.top ?? 0) + (layout.lanes.at(-1)?.height ?? 0);
  if (marks.loopS) paintLoop(ctx, marks.loopS, lanesEnd, scale, palette);
  paintCurrent(ctx, scene, marks.currentId, scale, palette);
  if (marks.hoverX !== null) {
    ctx.fillStyle = palette.inkFaint;
    ctx.fillRect(Math.round(marks.hoverX), layout.ruler.top, 1, lanesEnd);
  }
  paintPlayhead(ctx, scene, marks.frame, lanesEnd, scale, palette);
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
  currentId: number | null,
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
