import { beforeEach, describe, expect, it } from 'vitest';
import { Gestures, type DragKind } from '~/timeline/Gestures';

describe('Gestures', () => {
  let said: string[];
  let gestures: Gestures;
  const at = (x: number, y = 100, id = 1) => ({ id, x, y });

  beforeEach(() => {
    said = [];
    gestures = new Gestures({
      kindAt: ({ x, y }): DragKind =>
        y < 20 ? 'scrub' : y > 200 ? 'overview' : x > 500 ? 'edit' : 'pan',
      tap: ({ x, y }) => said.push(`tap ${x} ${y}`),
      pan: (px) => said.push(`pan ${px}`),
      pinch: (x, factor) => said.push(`pinch ${x} ${factor}`),
      drag: (kind, { x }) => said.push(`${kind} ${x}`),
      dragEnded: (kind, isKept) => said.push(`${kind} ${isKept ? 'ended' : 'given up'}`),
    });
  });

  it('takes a pointer that hardly moves for a tap', () => {
    gestures.press(at(50));
    gestures.move(at(52));
    gestures.lift(1);
    expect(said).toEqual(['tap 52 100']);
    expect(gestures.isActive).toBe(false);
  });

  it('pans by exactly as much as the pointer moved', () => {
    gestures.press(at(50));
    for (const x of [52, 60, 75]) gestures.move(at(x));
    gestures.lift(1);
    expect(said).toEqual(['pan -10', 'pan -15']);
  });

  it('scrubs from the first touch of the ruler until the pointer is lifted', () => {
    gestures.press(at(50, 10));
    gestures.move(at(80, 150));
    gestures.lift(1);
    expect(said).toEqual(['scrub 50', 'scrub 80', 'scrub ended']);
  });

  it('zooms about the middle of two fingers', () => {
    gestures.press(at(100, 100, 1));
    gestures.press(at(200, 100, 2));
    gestures.move(at(300, 100, 2));
    gestures.lift(1);
    gestures.lift(2);
    expect(said).toEqual(['pan -50', 'pinch 200 2']);
  });

  it('ends a scrub when a second finger comes down, and taps nothing', () => {
    gestures.press(at(100, 10, 1));
    gestures.press(at(200, 10, 2));
    gestures.lift(1);
    gestures.lift(2);
    expect(said).toEqual(['scrub 100', 'scrub given up']);
  });

  it('drags what can be dragged once the pointer moves, and taps it when it does not', () => {
    gestures.press(at(600));
    for (const x of [602, 610]) gestures.move(at(x));
    gestures.lift(1);
    gestures.press(at(600));
    gestures.lift(1);
    expect(said).toEqual(['edit 610', 'edit ended', 'edit given up', 'tap 600 100']);
  });

  it('leaves everything as it was when a drag is given up', () => {
    gestures.press(at(600));
    gestures.move(at(640));
    gestures.giveUp();
    gestures.move(at(700));
    gestures.lift(1);
    expect(said).toEqual(['edit 640', 'edit given up']);
  });

  it('taps nothing when the browser takes the pointer to scroll', () => {
    gestures.press(at(100));
    gestures.cancel(1);
    expect(said).toEqual([]);
  });

  it('ignores pointers that only hover', () => {
    gestures.move(at(10));
    gestures.lift(1);
    expect(said).toEqual([]);
  });
});
