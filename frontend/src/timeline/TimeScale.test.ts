import { beforeEach, describe, expect, it } from 'vitest';
import { TimeScale } from '~/timeline/TimeScale';

describe('TimeScale', () => {
  let scale: TimeScale;

  beforeEach(() => {
    scale = new TimeScale(100);
    scale.resize(1000);
  });

  it('shows the whole video first', () => {
    expect(scale.x(0)).toBe(0);
    expect(scale.x(100)).toBe(1000);
    expect(scale.timeS(250)).toBe(25);
    expect(scale.isWhole).toBe(true);
  });

  it('keeps the moment under the cursor in place while zooming', () => {
    const heldS = scale.timeS(700);
    scale.zoomAbout(700, 4);
    expect(scale.timeS(700)).toBeCloseTo(heldS, 9);
    expect(scale.spanS).toBe(25);
    scale.zoomAbout(700, 0.5);
    expect(scale.timeS(700)).toBeCloseTo(heldS, 9);
  });

  it('never shows more than the video nor less than half a second', () => {
    scale.zoomAbout(500, 0.1);
    expect([scale.startS, scale.endS]).toEqual([0, 100]);
    scale.zoomAbout(500, 1e6);
    expect(scale.spanS).toBe(0.5);
    expect(scale.timeS(500)).toBeCloseTo(50, 6);
  });

  it('stops panning at both ends', () => {
    scale.zoomAbout(0, 10);
    scale.panByPx(-500);
    expect(scale.startS).toBe(0);
    scale.panByPx(1e9);
    expect(scale.endS).toBe(100);
    scale.panByPx(-1000);
    expect(scale.startS).toBe(80);
  });

  it('turns the page when the playhead nears the right edge, and only then', () => {
    scale.zoomAbout(0, 10);
    scale.follow(9);
    expect(scale.startS).toBe(0);
    scale.follow(9.5);
    expect(scale.startS).toBeCloseTo(9.5 - 1.2, 9);
    scale.follow(3);
    expect(scale.startS).toBeCloseTo(1.8, 9);
  });

  it('rests on the last page until the end', () => {
    scale.zoomAbout(1000, 10);
    scale.follow(99.9);
    expect(scale.endS).toBe(100);
  });

  it('reveals a moment by the smallest move', () => {
    scale.zoomAbout(0, 10);
    scale.reveal(5);
    expect(scale.startS).toBe(0);
    scale.reveal(50);
    expect(scale.endS).toBeCloseTo(51.2, 9);
    scale.reveal(49);
    expect(scale.endS).toBeCloseTo(51.2, 9);
  });

  it('copes with a video shorter than the closest look', () => {
    const short = new TimeScale(0.2);
    short.resize(100);
    short.zoomAbout(50, 5);
    expect([short.startS, short.endS]).toEqual([0, 0.2]);
  });
});
