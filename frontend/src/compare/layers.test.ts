import { describe, expect, it } from 'vitest';
import { layerOf, moved, placedBack, scaled, transformOf } from '~/compare/layers';

const STROKES = ['a', 'b', 'c'];

describe('layers', () => {
  it('are the first two at first, the second half transparent', () => {
    const layers = STROKES.map((stroke) => layerOf({}, STROKES, stroke));
    expect(layers.map(({ isShown }) => isShown)).toEqual([true, true, false]);
    expect(layers.map(({ opacity }) => opacity)).toEqual([1, 0.5, 0.5]);
  });

  it('stay as they were put', () => {
    const put = moved(layerOf({}, STROKES, 'b'), 0.1, -0.2);
    expect(layerOf({ b: put }, STROKES, 'b')).toMatchObject({ x: 0.1, y: -0.2 });
  });

  it('move and grow within bounds, and go back', () => {
    const far = scaled(moved(layerOf({}, STROKES, 'b'), 7, -7), 100);
    expect(far).toMatchObject({ x: 1, y: -1, scale: 3 });
    expect(scaled(far, 0.001).scale).toBe(0.5);
    expect(placedBack(far)).toMatchObject({ x: 0, y: 0, scale: 1, opacity: 0.5 });
  });

  it('move to where people see, mirrored or not', () => {
    const layer = scaled(moved(layerOf({}, STROKES, 'b'), 0.25, 0), 2);
    expect(transformOf(layer, false)).toBe('translate(25%, 0%) scale(2, 2)');
    expect(transformOf(layer, true)).toBe('translate(25%, 0%) scale(-2, 2)');
  });
});
