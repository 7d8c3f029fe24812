import { describe, expect, it } from 'vitest';
import { isMirroredAtFirst } from '~/compare/mirrors';

const [left, right, unknown] = (['left', 'right', 'unknown'] as const).map((handedness) => ({
  handedness,
})) as [{ handedness: 'left' }, { handedness: 'right' }, { handedness: 'unknown' }];

describe('isMirroredAtFirst', () => {
  it('mirrors left-handers beside right-handers, and nobody else', () => {
    const all = [left, right, unknown];
    expect(all.map((one) => isMirroredAtFirst(one, all))).toEqual([true, false, false]);
  });

  it('leaves left-handers among themselves as they are', () => {
    expect(isMirroredAtFirst(left, [left, left])).toBe(false);
    expect(isMirroredAtFirst(left, [left, unknown])).toBe(false);
  });
});
