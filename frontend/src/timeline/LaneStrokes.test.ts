import { describe, expect, it } from 'vitest';
import { LaneStrokes } from '~/timeline/LaneStrokes';
import { CENTISECONDS, strokeAt } from '~/strokes/testStrokes';

const apart = [100, 200, 300, 400].map((contact) => strokeAt(contact));
const lane = new LaneStrokes(apart, CENTISECONDS, () => true);

describe('LaneStrokes', () => {
  it('finds what is drawn between two moments, cut ones included', () => {
    expect(lane.between(0, 10)).toEqual([0, 4]);
    expect(lane.between(1.05, 2.9)).toEqual([0, 3]);
    expect(lane.between(1.2, 1.7)).toEqual([1, 1]);
    expect(lane.between(4.5, 9)).toEqual([4, 4]);
  });

  it('finds the stroke under a moment, or the closest within the tolerance', () => {
    expect(lane.at(2, 0)).toBe(1);
    expect(lane.at(1.5, 0.1)).toBe(-1);
    expect(lane.at(1.5, 0.5)).toBe(1);
    expect(lane.at(1.3, 0.5)).toBe(0);
    expect(lane.at(9, 0.1)).toBe(-1);
  });

  it('lets overlapping strokes share a border between their contacts', () => {
    const close = new LaneStrokes(
      [strokeAt(100, { end_frame: 130 }), strokeAt(125, { start_frame: 95 })],
      CENTISECONDS,
      () => true,
    );
    expect(close.endS[0]).toBe(close.startS[1]);
    expect(close.endS[0]).toBeGreaterThanOrEqual(1);
    expect(close.endS[0]).toBeLessThanOrEqual(1.25);
    expect(close.at(1.24, 0)).toBe(1);
    expect(close.at(1, 0)).toBe(0);
  });

  it('stays sorted however the strokes overlap', () => {
    const strokes = Array.from({ length: 200 }, (_, at) =>
      strokeAt(50 + at * 4, {
        start_frame: 50 + at * 4 - (at % 7) * 6,
        end_frame: 50 + at * 4 + (at % 5) * 9,
      }),
    );
    const crowded = new LaneStrokes(strokes, CENTISECONDS, () => true);
    for (let at = 1; at < crowded.count; at += 1) {
      expect(crowded.startS[at]).toBeGreaterThanOrEqual(crowded.endS[at - 1] ?? 0);
    }
  });

  it('knows how points ended', () => {
    const told = new LaneStrokes(
      [strokeAt(100, { outcome: 'won' }), strokeAt(200), strokeAt(300, { outcome: 'lost' })],
      CENTISECONDS,
      () => true,
    );
    expect([...told.outcome]).toEqual([1, 0, 2]);
  });

  it('marks what the filters leave out', () => {
    const filtered = new LaneStrokes(apart, CENTISECONDS, (stroke) => stroke.contact_frame > 250);
    expect([...filtered.isFaded]).toEqual([1, 1, 0, 0]);
  });
});
