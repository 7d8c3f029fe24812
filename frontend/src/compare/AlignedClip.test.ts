import { describe, expect, it } from 'vitest';
import { AlignedClip, leaderAt, rangeOf, stepOf } from '~/compare/AlignedClip';
import { FrameTable } from '~/player/FrameTable';

const clip = (fps: number, frames: number, contactFrame: number) =>
  new AlignedClip(new FrameTable([1, fps], [[frames, 1]]), contactFrame / fps);

describe('AlignedClip', () => {
  it('shows the contact of every clip at the same moment, however it is rounded', () => {
    const rounded = new AlignedClip(new FrameTable([1, 30], [[60, 1]]), 0.4333);
    expect(rounded.frameAt(0)).toBe(13);
    expect(clip(25, 50, 20).frameAt(0)).toBe(20);
  });

  it('never shows a frame that is further away than half of it', () => {
    for (const one of [clip(25, 50, 20), clip(30, 60, 13)]) {
      for (let momentS = one.fromS; momentS < one.toS; momentS += 0.0071) {
        const offS = Math.abs(one.momentOf(one.frameAt(momentS)) - momentS);
        expect(offS).toBeLessThanOrEqual(one.frameS(momentS) / 2 + 1e-9);
      }
    }
  });

  it('shows its first or last frame outside and says so', () => {
    const one = clip(25, 50, 20);
    expect([one.frameAt(-3), one.frameAt(3)]).toEqual([0, 49]);
    expect([-0.81, -0.8, 0, 1.19, 1.21].map((at) => one.covers(at))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('follows the true time of frames that last differently', () => {
    const uneven = new AlignedClip(
      new FrameTable(
        [1, 100],
        [
          [2, 4],
          [1, 20],
          [2, 4],
        ],
      ),
      0.08,
    );
    expect([0, 0.09, 0.11, 0.2].map((at) => uneven.frameAt(at))).toEqual([2, 2, 3, 3]);
  });
});

describe('several clips', () => {
  const early = clip(25, 30, 25); // -1 s to 0.16 s
  const late = clip(50, 60, 10); // -0.2 s to 0.98 s

  it('are shown from where the first begins to where the last ends', () => {
    expect(rangeOf([early, late])).toEqual({ fromS: -1, toS: 49 / 50 });
    expect(rangeOf([])).toEqual({ fromS: 0, toS: 0 });
  });

  it('are led by one that is there', () => {
    expect([-0.5, -0.01, 0, 0.5].map((at) => leaderAt(at, [early, late]))).toEqual([0, 0, 1, 1]);
    expect(leaderAt(0, [])).toBe(-1);
  });

  it('are stepped by the shortest frame', () => {
    expect(stepOf([early, late])).toBeCloseTo(0.02, 9);
  });
});
