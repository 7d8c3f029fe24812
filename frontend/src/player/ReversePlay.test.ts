import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameTable } from './FrameTable';
import { ReversePlay } from './ReversePlay';

const table = new FrameTable([1, 10], [[100, 1]]);

describe('ReversePlay', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const playing = (seekMs: number) => {
    const asked: number[] = [];
    let hasEnded = false;
    const reverse = new ReversePlay(
      table,
      (frame) => {
        asked.push(frame);
        setTimeout(() => reverse.shown(frame), seekMs);
      },
      () => (hasEnded = true),
      () => Date.now(),
    );
    return { reverse, asked, hasEnded: () => hasEnded };
  };

  it('shows every frame at its time when seeking is fast', () => {
    const { reverse, asked } = playing(5);
    reverse.start(50, 1);
    vi.advanceTimersByTime(1050);
    expect(asked).toEqual([49, 48, 47, 46, 45, 44, 43, 42, 41, 40]);
  });

  it('skips frames rather than falling behind when seeking is slow', () => {
    const { reverse, asked } = playing(250);
    reverse.start(50, 1);
    vi.advanceTimersByTime(2000);
    expect(asked.at(-1)).toBeLessThanOrEqual(33);
    expect(asked.length).toBeLessThan(10);
  });

  it('goes twice as far at twice the speed', () => {
    const { reverse, asked } = playing(1);
    reverse.start(50, 2);
    vi.advanceTimersByTime(1030);
    expect(asked.at(-1)).toBe(30);
  });

  it('ends at the first frame', () => {
    const { reverse, asked, hasEnded } = playing(1);
    reverse.start(3, 1);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([2, 1, 0]);
    expect(hasEnded()).toBe(true);
    expect(reverse.isPlaying).toBe(false);
  });

  it('asks for nothing more once stopped', () => {
    const { reverse, asked } = playing(1);
    reverse.start(50, 1);
    vi.advanceTimersByTime(250);
    reverse.stop();
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([49, 48]);
  });
});
