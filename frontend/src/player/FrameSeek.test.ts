import { beforeEach, describe, expect, it } from 'vitest';
import { FrameSeek } from './FrameSeek';
import { FrameTable } from './FrameTable';

const table = new FrameTable([1, 10], [[100, 1]]); // frame n starts at n / 10 s

describe('FrameSeek', () => {
  let seeks: number[];
  let settled: number[];
  let seek: FrameSeek;

  beforeEach(() => {
    seeks = [];
    settled = [];
    seek = new FrameSeek(
      table,
      (timeS) => seeks.push(Number(timeS.toFixed(3))),
      (frame) => settled.push(frame),
    );
  });

  const land = (frame: number) => {
    seek.seeked();
    seek.presented(frame);
  };

  it('aims at the middle of the frame and is done once that frame was seen', () => {
    seek.want(7);
    expect(seeks).toEqual([0.75]);
    expect(seek.target).toBe(7);
    land(7);
    expect(settled).toEqual([7]);
    expect(seek.target).toBeNull();
  });

  it('waits for both the arrival and the picture, in either order', () => {
    seek.want(7);
    seek.presented(7);
    expect(settled).toEqual([]);
    seek.seeked();
    expect(settled).toEqual([7]);
  });

  it('tries again a little aside when the wrong frame is shown', () => {
    seek.want(7);
    land(6);
    expect(seeks).toEqual([0.75, 0.775]);
    land(7);
    expect(settled).toEqual([7]);
  });

  it('gives in after four tries and says what is really shown', () => {
    seek.want(7);
    for (let attempt = 0; attempt < 4; attempt += 1) land(5);
    expect(seeks).toHaveLength(4);
    expect(settled).toEqual([5]);
    expect(seek.target).toBeNull();
  });

  it('keeps one seek in flight and skips the wishes between the first and the latest', () => {
    for (const frame of [3, 4, 5, 9]) seek.want(frame);
    expect(seeks).toEqual([0.35]);
    expect(seek.target).toBe(9);
    land(3);
    expect(seeks).toEqual([0.35, 0.95]);
    land(9);
    expect(settled).toEqual([3, 9]);
  });

  it('seeks again when no picture came, and trusts the one that stays only in the end', () => {
    seek.want(7);
    seek.nothingNew(7);
    expect(seeks).toHaveLength(1); // it has not even arrived
    for (let attempt = 1; attempt < 4; attempt += 1) {
      seek.seeked();
      seek.nothingNew(7);
      expect(seeks).toHaveLength(attempt + 1);
    }
    expect(settled).toEqual([]);
    seek.seeked();
    seek.nothingNew(7);
    expect(settled).toEqual([7]);
  });

  it('goes on to the next wish at once when no picture came', () => {
    seek.want(7);
    seek.want(8);
    seek.seeked();
    seek.nothingNew(3);
    expect(seeks).toEqual([0.75, 0.85]);
  });

  it('stays inside the video', () => {
    seek.want(1000);
    expect(seeks).toEqual([9.95]);
  });

  it('forgets its wish when playback takes over', () => {
    seek.want(7);
    seek.cancel();
    land(7);
    expect(settled).toEqual([]);
  });
});
