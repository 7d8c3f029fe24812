// Paints what lies under the strokes: ruler, lane beds, filmstrip, and what is not analysed (yet).

import { lanesEnd } from '~/timeline/layout';
import type { Palette } from '~/timeline/palette';
import type { Scene } from '~/timeline/scene';
import { ticksOf } from '~/timeline/ticks';
import type { TimeScale } from '~/timeline/TimeScale';

type Context = CanvasRenderingContext2D;

export function paintGround(ctx: Context, scene: Scene, scale: TimeScale, palette: Palette): void {
  const { layout } = scene;
  const right = Math.min(scale.widthPx, scale.x(scale.durationS));
  ctx.fillStyle = palette.surface;
  for (const lane of [...layout.lanes, ...layout.evidence])
    ctx.fillRect(0, lane.top, right, lane.height);
  if (layout.strip) ctx.fillRect(0, layout.strip.top, right, layout.strip.height);
  paintRuler(ctx, scene, scale, palette);
  if (scene.strip) paintStrip(ctx, scene, scale);
}

function paintRuler(ctx: Context, scene: Scene, scale: TimeScale, palette: Palette): void {
  const { ruler, lanes } = scene.layout;
  const bottom = ruler.top + ruler.height;
  const lanesBottom = lanesEnd(scene.layout);
  const ticks = ticksOf(scale);
  ctx.font = `500 11px ${palette.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const tick of ticks) {
    const x = Math.round(scale.x(tick.timeS));
    if (tick.label === '') {
      ctx.fillStyle = palette.lineStrong;
      ctx.fillRect(x, bottom - 4, 1, 4);
      continue;
    }
    ctx.fillStyle = palette.line;
    ctx.fillRect(x, lanes[0]?.top ?? bottom, 1, lanesBottom - (lanes[0]?.top ?? bottom));
    ctx.fillStyle = palette.inkFaint;
    ctx.fillRect(x, bottom - 9, 1, 9);
    ctx.fillText(tick.label, x + 5, ruler.top + 10);
  }
}

function paintStrip(ctx: Context, scene: Scene, scale: TimeScale): void {
  const { strip: band } = scene.layout;
  const { strip } = scene;
  if (!band || !strip) return;
  const tileWidth = strip.image.width / strip.tiles;
  const shownWidth = (tileWidth / strip.image.height) * band.height;
  const pxPerTile = (scale.durationS / strip.tiles) * scale.pxPerS;
  // Zoomed in, each tile stands once at its own time; zoomed out, only as many as fit side by side.
  const stepPx = Math.max(1, Math.ceil(shownWidth / pxPerTile)) * pxPerTile;
  const first = Math.floor(-scale.x(0) / stepPx);
  const end = Math.min(scale.widthPx, scale.x(scale.durationS));
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, band.top, end, band.height);
  ctx.clip();
  ctx.globalAlpha = 0.82;
  for (let at = Math.max(0, first); scale.x(0) + at * stepPx < end; at += 1) {
    // A tile shows the middle of its part of the video, so it stands in the middle of that part.
    const middle = scale.x(0) + (at + 0.5) * stepPx;
    const x = middle - shownWidth / 2;
    const wanted = Math.floor((scale.timeS(middle) / scale.durationS) * strip.tiles);
    const tile = Math.min(Math.max(0, wanted), strip.tiles - 1);
    const { image } = strip;
    ctx.drawImage(
      image,
      tile * tileWidth,
      0,
      tileWidth,
      image.height,
      x,
      band.top,
      shownWidth,
      band.height,
    );
  }
  ctx.restore();
}

/** Hatch what is still to be analysed and mark what could not be read. */
export function paintVeils(ctx: Context, scene: Scene, scale: TimeScale, palette: Palette): void {
  const top = scene.layout.lanes[0]?.top ?? 0;
  const height = lanesEnd(scene.layout) - top;
  const veil = (fromS: number, toS: number, colour: string) => {
    const left = Math.max(0, scale.x(fromS));
    const width = Math.min(scale.widthPx, scale.x(toS)) - left;
    if (width <= 0) return;
    ctx.fillStyle = hatch(ctx, palette.sunken, colour, scale.x(0));
    ctx.fillRect(left, top, width, height);
  };
  for (const [fromS, toS] of scene.gapsS) veil(fromS, toS, palette.bad);
  if (scene.analysedS < scale.durationS) {
    veil(scene.analysedS, scale.durationS, palette.line);
    const edge = scale.x(scene.analysedS);
    if (edge >= 0 && edge <= scale.widthPx) {
      ctx.fillStyle = palette.lineStrong;
      ctx.fillRect(Math.round(edge), top, 1, height);
    }
  }
}

/** A pattern of slanted lines that moves with the time, not with the view. */
function hatch(
  ctx: Context,
  ground: string,
  line: string,
  originX: number,
): string | CanvasPattern {
  const tile = new OffscreenCanvas(8, 8);
  const pen = tile.getContext('2d');
  if (!pen) return ground;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = line;
  pen.lineWidth = 1.4;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift - 1, 9);
    pen.lineTo(shift + 9, -1);
  }
  pen.stroke();
  const pattern = ctx.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().translate(originX % 8, 0));
  return pattern ?? ground;
}
