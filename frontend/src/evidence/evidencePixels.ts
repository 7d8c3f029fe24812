// What the model saw as pixels, set one by one: filling paths as ragged as these took half of the
// time that painting the whole timeline takes.

import type { Columns } from '~/evidence/EvidenceTrack';

/** As four bytes of a pixel lie in memory: red, green, blue, alpha. */
export interface EvidenceColours {
  /** One for each class. */
  readonly classes: readonly number[];
  readonly heat: number;
}

/** Fill a picture, as wide as there are columns: classes stacked from the bottom, heat as a line. */
export function fillPixels(
  pixels: Uint32Array,
  height: number,
  { heat, stacked }: Columns,
  colours: EvidenceColours,
): void {
  const width = heat.length;
  const rowOf = (share: number) => height - Math.round(Math.min(share, 1) * (height - 1));
  pixels.fill(0);
  let lineRow = rowOf(heat[0] ?? 0);
  for (let column = 0; column < width; column += 1) {
    let bottom = height;
    for (let label = 0; label < stacked.length; label += 1) {
      const top = rowOf(stacked[label]?.[column] ?? 0);
      const colour = colours.classes[label] ?? 0;
      for (let row = top; row < bottom; row += 1) pixels[row * width + column] = colour;
      bottom = Math.min(bottom, top);
    }
    // The line climbs and falls within a column, so that it never breaks.
    const nextRow = rowOf(heat[column] ?? 0);
    const first = Math.min(lineRow, nextRow, height - 1);
    const last = Math.min(Math.max(lineRow, nextRow), height - 1);
    for (let row = first; row <= last; row += 1) pixels[row * width + column] = colours.heat;
    lineRow = nextRow;
  }
}

/** "#rrggbb" as four bytes of an opaque pixel; processors that run browsers are little-endian. */
export function pixelOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(colour.slice(at, at + 2), 16),
  );
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
