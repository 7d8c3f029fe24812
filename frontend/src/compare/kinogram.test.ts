import { describe, expect, it } from 'vitest';
import {
  cellAt,
  CLOSE,
  fitted,
  layoutOf,
  momentsOf,
  partOf,
  SPAN,
  WHOLE,
} from '~/compare/kinogram';

describe('kinogram', () => {
  it('spreads its moments evenly and always shows the contact', () => {
    for (let count = 3; count <= 9; count += 1) {
      const moments = momentsOf(count);
      expect(moments).toHaveLength(count);
      expect(moments[layoutOf(count, 2, WHOLE).contactColumn]).toBe(0);
      const stepS = (SPAN.beforeS + SPAN.afterS) / (count - 1);
      for (let at = 1; at < count; at += 1) {
        expect((moments[at] ?? 0) - (moments[at - 1] ?? 0)).toBeCloseTo(stepS, 9);
      }
    }
    expect(momentsOf(8)[0]).toBeCloseTo(-0.4, 9);
    expect(momentsOf(8)[7]).toBeCloseTo(0.3, 9);
  });

  it('has room for every cell', () => {
    const layout = layoutOf(7, 3, CLOSE);
    const [x, y] = cellAt(layout, 6, 2);
    expect(x + layout.cellWidth).toBeLessThan(layout.width);
    expect(y + layout.cellHeight).toBeLessThan(layout.height);
    expect([layout.width, layout.height].every(Number.isInteger)).toBe(true);
  });

  it('comes close to who plays, and stays inside the picture', () => {
    for (const end of ['left', 'right', 'near', 'far'] as const) {
      const { x, y, width, height } = partOf(end, CLOSE);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1);
    }
    expect(partOf('left', WHOLE)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it('keeps the shape of upright pictures', () => {
    const layout = layoutOf(3, 1, WHOLE);
    const [x, y, width, height] = fitted([10, 20], layout, { width: 270, height: 480 });
    expect([y, height]).toEqual([20, layout.cellHeight]);
    expect(width / height).toBeCloseTo(270 / 480, 9);
    expect(x).toBeCloseTo(10 + (layout.cellWidth - width) / 2, 9);
  });
});
