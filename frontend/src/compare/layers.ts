// Strokes laid over each other: how much shows through, and where each is moved so that bodies meet.

export interface Layer {
  readonly isShown: boolean;
  /** Share of 1. */
  readonly opacity: number;
  /** Shares of the picture's width and height. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export type Layers = Readonly<Record<string, Layer>>;

const SCALES = { least: 0.5, most: 3 };
const FURTHEST = 1; // a whole picture away, and it is gone

/** The lowest layer is whole, the second shows half of it through; more are shown when asked for. */
export function layerOf(layers: Layers, strokes: readonly string[], stroke: string): Layer {
  const at = strokes.indexOf(stroke);
  const first = { isShown: at < 2, opacity: at === 0 ? 1 : 0.5, x: 0, y: 0, scale: 1 };
  return layers[stroke] ?? first;
}

export function moved(layer: Layer, byX: number, byY: number): Layer {
  return { ...layer, x: within(layer.x + byX, FURTHEST), y: within(layer.y + byY, FURTHEST) };
}

export function scaled(layer: Layer, factor: number): Layer {
  const scale = Math.min(Math.max(layer.scale * factor, SCALES.least), SCALES.most);
  return { ...layer, scale };
}

export function placedBack(layer: Layer): Layer {
  return { ...layer, x: 0, y: 0, scale: 1 };
}

/** For CSS: moved and scaled as people see it, then mirrored inside. */
export function transformOf({ x, y, scale }: Layer, isMirrored: boolean): string {
  const size = `scale(${isMirrored ? -scale : scale}, ${scale})`;
  return `translate(${x * 100}%, ${y * 100}%) ${size}`;
}

function within(value: number, furthest: number): number {
  return Math.min(Math.max(value, -furthest), furthest);
}
