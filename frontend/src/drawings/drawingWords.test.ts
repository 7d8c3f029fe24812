import { describe, expect, it } from 'vitest';
import type { Drawing } from '~/api/types';
import { degrees, drawnWords, isSeen, momentWords } from '~/drawings/drawingWords';

const drawing = (kind: Drawing['kind'], at_s: number) => ({ kind, at_s }) as Drawing;

describe('drawings', () => {
  it('measure an angle as it is seen, whatever the picture’s shape', () => {
    const right = [
      [0.5, 0],
      [0.5, 0.5],
      [1, 0.5],
    ];
    expect(degrees(right, 16 / 9)).toBe(90);
    const diagonal = [
      [1, 0],
      [0, 0],
      [0.5, 0.5],
    ];
    expect(degrees(diagonal, 1)).toBe(45);
    expect(degrees(diagonal, 2)).toBe(27);
  });

  it('are seen at their frame, a stopwatch from there on', () => {
    expect(isSeen(drawing('line', 1), 1.03)).toBe(true);
    expect(isSeen(drawing('line', 1), 1.2)).toBe(false);
    expect(isSeen(drawing('stopwatch', 1), 1.5)).toBe(true);
    expect(isSeen(drawing('stopwatch', 1), 0.9)).toBe(false);
  });

  it('say when they are', () => {
    expect(momentWords(drawing('arrow', 1.12), 1)).toBe('Arrow, 0.12 s after the contact');
    expect(momentWords(drawing('angle', 0.5), 1)).toBe('Angle, 0.50 s before the contact');
    expect(momentWords(drawing('line', 1.01), 1)).toBe('Line, at the contact');
  });

  it('of one frame are told together', () => {
    expect(drawnWords([drawing('arrow', 1)], 1)).toBe('Arrow, at the contact');
    expect(drawnWords([drawing('arrow', 1), drawing('line', 1)], 1.5)).toBe(
      '2 drawings, 0.50 s before the contact',
    );
  });
});
