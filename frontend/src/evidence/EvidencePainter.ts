// Paints what the model saw under a lane, through a small picture of its own.

import { fillPixels, pixelOf, type EvidenceColours } from '~/evidence/evidencePixels';
import type { EvidenceTrack } from '~/evidence/EvidenceTrack';
import type { Band } from '~/timeline/layout';
import type { Palette } from '~/timeline/palette';
import type { TimeScale } from '~/timeline/TimeScale';

const COLUMN_PX = 2;

export class EvidencePainter {
  private readonly canvas = new OffscreenCanvas(1, 1);
  /** In memory, since its pixels are set there anew with every frame. */
  private readonly pen = this.canvas.getContext('2d', { willReadFrequently: true });
  private image = new ImageData(1, 1);
  private colours: { palette: Palette; pixels: EvidenceColours } | null = null;

  paint(
    ctx: CanvasRenderingContext2D,
    track: EvidenceTrack,
    band: Band,
    scale: TimeScale,
    palette: Palette,
  ): void {
    const width = Math.ceil(scale.widthPx / COLUMN_PX);
    const height = Math.round(band.height * devicePixelRatio);
    if (!this.pen) return;
    this.fit(width, height);
    const toS = scale.startS + (width * COLUMN_PX) / scale.pxPerS;
    const columns = track.columns(scale.startS, toS, width);
    const pixels = new Uint32Array(this.image.data.buffer);
    fillPixels(pixels, height, columns, this.coloursOf(palette));
    this.pen.putImageData(this.image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(this.canvas, 0, band.top, width * COLUMN_PX, band.height);
    ctx.imageSmoothingEnabled = true;
  }

  private fit(width: number, height: number): void {
    if (this.image.width === width && this.image.height === height) return;
    this.canvas.width = width;
    this.canvas.height = height;
    this.image = new ImageData(width, height);
  }

  private coloursOf(palette: Palette): EvidenceColours {
    if (this.colours?.palette !== palette) {
      const classes = palette.classes.map(({ fills, full }) => pixelOf(fills[2] ?? full));
      this.colours = { palette, pixels: { classes, heat: pixelOf(palette.ink) } };
    }
    return this.colours.pixels;
  }
}
