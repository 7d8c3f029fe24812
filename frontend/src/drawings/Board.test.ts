import { describe, expect, it } from 'vitest';
import { Board, moved } from '~/drawings/Board';

describe('a board', () => {
  it('makes a line of one drag', () => {
    const board = new Board('arrow');
    board.press([0.1, 0.1]);
    board.drag([0.4, 0.5]);
    expect(board.shown).toEqual([
      [0.1, 0.1],
      [0.4, 0.5],
    ]);
    expect(board.release()).toEqual([
      [0.1, 0.1],
      [0.4, 0.5],
    ]);
    expect(board.shown).toEqual([]);
  });

  it('takes a tap for no line', () => {
    const board = new Board('line');
    board.press([0.1, 0.1]);
    expect(board.release()).toBeNull();
    expect(board.shown).toEqual([]);
  });

  it('makes an angle of three taps', () => {
    const board = new Board('angle');
    board.press([0, 0]);
    expect(board.release()).toBeNull();
    board.press([0.5, 0.5]);
    expect(board.release()).toBeNull();
    board.press([1, 0]);
    expect(board.release()).toEqual([
      [0, 0],
      [0.5, 0.5],
      [1, 0],
    ]);
  });

  it('follows the hand, with a point every hundredth of the picture', () => {
    const board = new Board('freehand');
    board.press([0.1, 0.1]);
    for (const x of [0.102, 0.104, 0.12, 0.121, 0.14]) board.drag([x, 0.1]);
    expect(board.release()).toEqual([
      [0.1, 0.1],
      [0.12, 0.1],
      [0.14, 0.1],
    ]);
    board.press([0.1, 0.1]);
    expect(board.release()).toBeNull();
    expect(board.shown).toEqual([]);
  });

  it('keeps a circle, which ends where it began, and no path with more than 200 points', () => {
    const board = new Board('freehand');
    board.press([0.9, 0.5]);
    for (let turn = 0; turn <= 900; turn += 1) {
      const angle = (turn * Math.PI) / 150;
      board.drag([0.5 + 0.4 * Math.cos(angle), 0.5 + 0.4 * Math.sin(angle)]);
    }
    const done = board.release() ?? [];
    expect(done.length).toBeGreaterThan(100);
    expect(done.length).toBeLessThanOrEqual(200);
    expect(done[0]).toEqual([0.9, 0.5]);
  });

  it('stays within the picture', () => {
    const board = new Board('stopwatch');
    board.press([1.4, -0.2]);
    expect(board.release()).toEqual([[1, 0]]);
  });
});

describe('moving', () => {
  it('moves all points alike, as far as there is room', () => {
    const points = [
      [0.1, 0.1],
      [0.9, 0.2],
    ] as const;
    expect(moved(points, 0.5, 0.1)).toEqual([
      [expect.closeTo(0.2), expect.closeTo(0.2)],
      [expect.closeTo(1), expect.closeTo(0.3)],
    ]);
  });
});
