import { describe, expect, it } from 'vitest';
import { FrameTable } from '~/player/FrameTable';
import { ClipLoop, INTO_FRAME_S, STEP_S } from '~/season/ClipLoop';

describe('a clip’s loop', () => {
  const tight = new ClipLoop(0.8, 2, true);
  const whole = new ClipLoop(0.8, 2, false);

  it('repeats the moments around the contact', () => {
    expect([tight.firstS, tight.lastS]).toEqual([0.8 - 0.35, 0.8 + 0.25]);
    expect(tight.backFrom(1.06)).toBe(tight.firstS);
    expect(tight.backFrom(0.9)).toBeNull();
    expect(tight.backFrom(0)).toBe(tight.firstS);
  });

  it('never reaches beyond the clip', () => {
    const early = new ClipLoop(0.1, 0.3, true);
    expect([early.firstS, early.lastS]).toEqual([0, 0.3]);
  });

  it('leaves the whole clip to the film’s own repetition', () => {
    expect([whole.firstS, whole.lastS]).toEqual([0, 2]);
    expect(whole.backFrom(2)).toBeNull();
  });

  it('steps frame by frame and stops at the ends', () => {
    expect(tight.stepped(1 + INTO_FRAME_S, 1, null)).toBeCloseTo(1 + STEP_S);
    expect(tight.stepped(0.01, -1, null)).toBe(0);
    expect(tight.stepped(1.99, 1, null)).toBeCloseTo(2 - STEP_S / 2);
  });

  it('steps by the film’s own frames, however long each lasts', () => {
    const uneven = new FrameTable(
      [1, 100],
      [
        [10, 4],
        [1, 12],
        [20, 4],
      ],
    );
    expect(tight.stepped(0.36 + INTO_FRAME_S, 1, uneven)).toBeCloseTo(0.4);
    expect(tight.stepped(0.4 + INTO_FRAME_S, 1, uneven)).toBeCloseTo(0.52);
    expect(tight.stepped(0.5, -1, uneven)).toBeCloseTo(0.36);
    expect(tight.stepped(9, 1, uneven)).toBeCloseTo(1.28);
  });
});
