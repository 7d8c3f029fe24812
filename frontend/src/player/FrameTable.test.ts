import { describe, expect, it } from 'vitest';
import { FrameTable } from './FrameTable';

const steady = FrameTable.decode({ frames: 300, time_base: [1, 30000], runs: [[300, 1001]] });
const coarse = new FrameTable([1, 25], [[50, 1]]);
const uneven = FrameTable.decode({
  frames: 6,
  time_base: [1, 90000],
  runs: [
    [2, 3000],
    [1, 1],
    [2, 6000],
    [1, 45000],
  ],
});

describe('FrameTable', () => {
  it('finds each frame again at its start, its middle and just before its end', () => {
    for (const table of [steady, uneven, coarse]) {
      for (let frame = 0; frame < table.frames; frame += 1) {
        expect(table.frameAt(table.startS(frame))).toBe(frame);
        expect(table.nearest(table.startS(frame))).toBe(frame);
        expect(table.frameAt(table.middleS(frame))).toBe(frame);
        expect(table.frameAt(table.endS(frame) - 2e-6)).toBe(frame);
      }
    }
  });

  it('knows when uneven frames start and how long the video is', () => {
    const starts = [0, 1, 2, 3, 4, 5].map((frame) => Math.round(uneven.startS(frame) * 90000));
    expect(starts).toEqual([0, 3000, 6000, 6001, 12001, 18001]);
    expect(uneven.durationS).toBeCloseTo(63001 / 90000, 9);
    expect(steady.durationS).toBeCloseTo(10.01, 9);
  });

  it('answers the first or last frame outside the video', () => {
    expect(steady.frameAt(-5)).toBe(0);
    expect(steady.frameAt(99)).toBe(299);
    expect(steady.startS(-1)).toBe(0);
    expect(steady.clamp(1e9)).toBe(299);
  });

  it('takes a media time a browser has rounded to the frame it belongs to', () => {
    for (const frame of [1, 7, 100, 298]) {
      expect(steady.nearest(steady.startS(frame) - 0.002)).toBe(frame);
      expect(steady.nearest(steady.startS(frame) + 0.002)).toBe(frame);
    }
  });

  it('holds a table whose every frame lasts differently', () => {
    const runs = Array.from({ length: 2000 }, (_, at) => [1, 1000 + ((at * 37) % 500)]);
    const table = FrameTable.decode({ frames: 2000, time_base: [1, 30000], runs });
    for (let frame = 0; frame < 2000; frame += 1) {
      expect(table.frameAt(table.middleS(frame))).toBe(frame);
    }
  });

  it('refuses runs that do not add up to the frames', () => {
    expect(() => FrameTable.decode({ frames: 7, time_base: [1, 30], runs: [[6, 1]] })).toThrow(
      'the frame table has 6 frames, the video 7',
    );
  });
});
