// The two layers of the timeline and when they are painted: the ground when the view or the strokes
// change, the marks above it with every frame played.

import { EvidencePainter } from '~/evidence/EvidencePainter';
import type { Palette } from '~/timeline/palette';
import { paintGround, paintVeils } from '~/timeline/paintGround';
import { paintMarks } from '~/timeline/paintMarks';
import { paintOverview, paintWindow } from '~/timeline/paintOverview';
import { paintStrokes } from '~/timeline/paintStrokes';
import type { Marks, Scene } from '~/timeline/scene';
import type { TimeScale } from '~/timeline/TimeScale';

interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;
}

export class TimelineCanvas {
  private readonly ground: Layer;
  private readonly marksLayer: Layer;
  private readonly overview = newLayer();
  private readonly evidence = new EvidencePainter();
  private overviewOf: { scene: Scene; palette: Palette; widthPx: number } | null = null;
  private isGroundStale = true;
  private request = 0;

  constructor(
    host: HTMLElement,
    private scene: Scene,
    private marks: Marks,
    private palette: Palette,
    private readonly scale: TimeScale,
  ) {
    this.ground = newLayer();
    this.marksLayer = newLayer();
    host.append(this.ground.canvas, this.marksLayer.canvas);
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.refresh();
  }

  dress(palette: Palette): void {
    this.palette = palette;
    this.refresh();
  }

  mark(marks: Marks): void {
    this.marks = marks;
    this.schedule();
  }

  /** The scale or anything else under the marks has changed. */
  refresh(): void {
    this.isGroundStale = true;
    this.schedule();
  }

  /** Paint at once what is due; returns the milliseconds it took. */
  paint(): number {
    const startedMs = performance.now();
    cancelAnimationFrame(this.request);
    this.request = 0;
    if (this.isGroundStale) this.paintGroundLayer();
    this.isGroundStale = false;
    const { ctx } = this.fitted(this.marksLayer);
    paintMarks(ctx, this.scene, this.marks, this.scale, this.palette);
    return performance.now() - startedMs;
  }

  dispose(): void {
    cancelAnimationFrame(this.request);
    this.ground.canvas.remove();
    this.marksLayer.canvas.remove();
  }

  private schedule(): void {
    if (this.request === 0) this.request = requestAnimationFrame(() => this.paint());
  }

  private paintGroundLayer(): void {
    const { scene, scale, palette } = this;
    const { ctx, canvas } = this.fitted(this.ground);
    paintGround(ctx, scene, scale, palette);
    paintVeils(ctx, scene, scale, palette);
    scene.lanes.forEach((lane, at) => {
      const band = scene.layout.lanes[at];
      if (band) paintStrokes(ctx, lane, band, scale, palette);
    });
    scene.evidence.forEach((track, at) => {
      const band = scene.layout.evidence[at];
      if (track && band) this.evidence.paint(ctx, track, band, scale, palette);
    });
    const overview = this.freshOverview();
    ctx.save();
    ctx.resetTransform();
    const top = Math.round(scene.layout.overview.top * devicePixelRatio);
    const height = canvas.height - top;
    ctx.drawImage(overview, 0, top, canvas.width, height, 0, top, canvas.width, height);
    ctx.restore();
    paintWindow(ctx, scene, scale, palette);
  }

  /** The overview does not change while zooming and panning: it is painted once and kept. */
  private freshOverview(): HTMLCanvasElement {
    const { scene, palette, scale } = this;
    const kept = this.overviewOf;
    const isFresh =
      kept?.scene === scene && kept.palette === palette && kept.widthPx === scale.widthPx;
    if (!isFresh) {
      const { ctx } = this.fitted(this.overview);
      paintOverview(ctx, scene, scale, palette);
      this.overviewOf = { scene, palette, widthPx: scale.widthPx };
    }
    return this.overview.canvas;
  }

  /** Give the layer the size of the view, in device pixels, and clear it. */
  private fitted(layer: Layer): Layer {
    const ratio = devicePixelRatio;
    const width = Math.round(this.scale.widthPx * ratio);
    const height = Math.round(this.scene.layout.height * ratio);
    if (layer.canvas.width !== width || layer.canvas.height !== height) {
      layer.canvas.width = width;
      layer.canvas.height = height;
      layer.canvas.style.width = `${this.scale.widthPx}px`;
      layer.canvas.style.height = `${this.scene.layout.height}px`;
    }
    layer.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    layer.ctx.clearRect(0, 0, this.scale.widthPx, this.scene.layout.height);
    return layer;
  }
}

function newLayer(): Layer {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('this browser has no canvas to draw on');
  return { canvas, ctx };
}
