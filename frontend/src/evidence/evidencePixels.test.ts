import { describe, expect, it } from 'vitest';
import { fillPixels, pixelOf } from '~/evidence/evidencePixels';

const COLOURS = { classes: [1, 2], heat: 9 };

function drawn(height: number, heat: number[], ...stacked: number[][]): string[] {
  const pixels = new Uint32Array(heat.length * height);
  const columns = {
    heat: Float32Array.from(heat),
    stacked: stacked.map((values) => Float32Array.from(values)),
  };
  fillPixels(pixels, height, columns, COLOURS);
  return Array.from({ length: height }, (_, row) =>
    [...pixels.subarray(row * heat.length, (row + 1) * heat.length)].join(''),
  );
}

describe('what the model saw as pixels', () => {
  it('stacks the classes from the bottom and leaves the rest clear', () => {
    expect(drawn(5, [0], [0.5], [1])).toEqual(['0', '2', '2', '1', '9']);
  });

  it('draws the heat as a line that never breaks', () => {
    expect(drawn(5, [0, 1, 0], [0, 0, 0])).toEqual(['000', '099', '099', '099', '999']);
  });

  it('keeps inside the picture whatever comes', () => {
    expect(drawn(3, [2], [3])).toEqual(['0', '9', '1']);
  });
});

describe('pixelOf', () => {
  it('puts red first in memory', () => {
    const bytes = new Uint8Array(Uint32Array.of(pixelOf('#ff8001')).buffer);
    expect([...bytes]).toEqual([255, 128, 1, 255]);
  });
});
