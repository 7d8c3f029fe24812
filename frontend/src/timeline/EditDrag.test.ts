import { describe, expect, it } from 'vitest';
import { draftOf, draftsAlong, grabAt, type GrabAsk } from '~/timeline/EditDrag';
import { LaneStrokes } from '~/timeline/LaneStrokes';
import { CENTISECONDS, strokeAt } from '~/strokes/testStrokes';

const table = CENTISECONDS;
const one = strokeAt(100); // 0.80 to 1.11
const two = strokeAt(131, { start_frame: 111 }); // right beside it
const far = strokeAt(300); // 2.80 to 3.11
const lane = new LaneStrokes([one, two, far], table, () => true);

const ask = (timeS: number, more: Partial<GrabAsk> = {}): GrabAsk => ({
  timeS,
  pxPerS: 200,
  isOnHeads: false,
  isTouch: false,
  isFree: false,
  isHeld: () => false,
  ...more,
});
const still = { pxPerS: 200, evidence: null };

describe('taking hold', () => {
  const part = (timeS: number, more: Partial<GrabAsk> = {}) =>
    grabAt(lane, table, ask(timeS, more))?.part ?? null;

  it('takes edges, contacts and borders, and what is held as a whole', () => {
    expect(part(0.81)).toBe('start');
    expect(part(3.1)).toBe('end');
    expect(part(1.1)).toBe('border');
    expect(part(1.1, { isFree: true })).toBe('end');
    expect(part(1.0, { isOnHeads: true })).toBe('contact');
    expect(part(0.95)).toBeNull();
    expect(part(0.95, { isHeld: () => true })).toBe('body');
  });

  it('lets a finger pan unless the stroke is held', () => {
    expect(part(0.81, { isTouch: true })).toBeNull();
    expect(part(0.81, { isTouch: true, isHeld: () => true })).toBe('start');
  });

  it('does not tear at edges that are only pixels apart', () => {
    expect(part(0.81, { pxPerS: 30 })).toBeNull();
  });
});

describe('dragging', () => {
  const drag = (
    fromS: number,
    toS: number,
    more: Partial<GrabAsk> = {},
    snap: typeof still = still,
  ) => {
    const grab = grabAt(lane, table, ask(fromS, more));
    if (!grab) throw new Error('nothing to hold here');
    return draftOf(grab, fromS, toS, table, snap).map(
      ({ times }) => `${times.start_frame} ${times.contact_frame} ${times.end_frame}`,
    );
  };

  it('moves an edge to a frame, never past the contact nor into a neighbour', () => {
    expect(drag(0.8, 0.753)).toEqual(['75 100 110']);
    expect(drag(0.8, 1.05)).toEqual(['100 100 110']);
    expect(drag(2.8, 0.5)).toEqual(['142 300 310']);
    expect(drag(3.11, 3.5)).toEqual(['280 300 349']);
  });

  it('moves the border two strokes share', () => {
    expect(drag(1.11, 1.2)).toEqual(['80 100 119', '120 131 141']);
    expect(drag(1.11, 0.2)).toEqual(['80 100 100', '101 131 141']);
  });

  it('moves a whole stroke as far as there is room', () => {
    const held = { isHeld: () => true };
    expect(drag(2.95, 2.85, held)).toEqual(['270 290 300']);
    expect(drag(2.95, 0.1, held)).toEqual(['142 162 172']);
    expect(drag(2.95, 99, held)).toEqual(['969 989 999']);
  });

  it('snaps a contact to where the model saw one', () => {
    const seen = { end: 'left' as const, timeS: 1.03, heat: 0.8 };
    const evidence = {
      peakNear: (timeS: number, withinS: number) =>
        Math.abs(timeS - seen.timeS) <= withinS ? seen : null,
    };
    const onHeads = { isOnHeads: true };
    const snap = { pxPerS: 200, evidence } as unknown as typeof still;
    expect(drag(1.0, 1.01, onHeads, snap)).toEqual(['80 103 110']);
    expect(drag(1.0, 0.9, onHeads, snap)).toEqual(['80 90 110']);
  });

  it('takes the others along', () => {
    const held = { stroke: one, times: { start_frame: 85, contact_frame: 105, end_frame: 115 } };
    expect(draftsAlong(held, [far])[0]?.times.contact_frame).toBe(305);
  });
});
