// Paints the whole video in small, with a frame around the part in view.

import { densityOf } from '~/timeline/density';
import { overviewRow } from '~/timeline/layout';
import type { Palette } from '~/timeline/palette';
import { paintDensity } from '~/timeline/paintStrokes';
import type { Scene } from '~/timeline/scene';
import type { TimeScale } from '~/timeline/TimeScale';

type Context = CanvasRenderingContext2D;

const COLUMN_PX = 3;

export function paintOverview(
  ctx: Context,
  scene: Scene,
  scale: TimeScale,
  palette: Palette,
): void {
  const { overview } = scene.layout;
  const width = scale.widthPx;
  const pxPerS = width / scale.durationS;
  ctx.fillStyle = palette.sunken;
  ctx.fillRect(0, overview.top, width, overview.height);
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, overview.top, scene.analysedS * pxPerS, overview.height);
  const columns = Math.ceil(width / COLUMN_PX);
  const toS = (columns * COLUMN_PX) / pxPerS;
  scene.lanes.forEach((lane, at) =>
    paintDensity(
      ctx,
      densityOf(lane, 0, toS, columns),
      overviewRow(scene.layout, at),
      COLUMN_PX,
      palette,
    ),
  );
}

/** The frame around the part in view; drawn over the cached overview. */
export function paintWindow(ctx: Context, scene: Scene, scale: TimeScale, palette: Palette): void {
  const { top, height } = scene.layout.overview;
  const pxPerS = scale.widthPx / scale.durationS;
  const left = scale.startS * pxPerS;
  const width = Math.max(6, scale.spanS * pxPerS);
  ctx.globalAlpha = 0.55;
  ctx.fillStyle = palette.sunken;
  ctx.fillRect(0, top, left, height);
  ctx.fillRect(left + width, top, scale.widthPx - left - width, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = palette.inkSoft;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(left + 0.75, top + 0.75, width - 1.5, height - 1.5);
}
