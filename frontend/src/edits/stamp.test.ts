import { describe, expect, it } from 'vitest';
import { Reaction } from '~/edits/Reaction';
import { stampOf, type Peak } from '~/edits/stamp';
import { CENTISECONDS, strokeAt } from '~/strokes/testStrokes';

const ask = { frame: 120, offsetS: 0.2, end: null };
const seeing = (peak: Peak | null) => ({ peakNear: () => peak });

describe('stampOf', () => {
  it('means the stroke that was on when the coach saw it, not when the key went down', () => {
    const strokes = [strokeAt(98), strokeAt(140, { end: 'right' })];
    expect(stampOf(ask, strokes, CENTISECONDS, null, 'left')).toMatchObject({
      kind: 'known',
      stroke: { contact_frame: 98 },
    });
  });

  it('means only the player who was named', () => {
    const strokes = [strokeAt(98), strokeAt(130, { end: 'right' })];
    expect(stampOf({ ...ask, end: 'right' }, strokes, CENTISECONDS, null, 'left')).toMatchObject({
      kind: 'known',
      stroke: { contact_frame: 130 },
    });
  });

  it('puts a missed stroke where the model saw a contact', () => {
    const peak = { end: 'right' as const, timeS: 1.07, heat: 0.3 };
    expect(stampOf(ask, [], CENTISECONDS, seeing(peak), 'left')).toEqual({
      kind: 'new',
      end: 'right',
      frame: 107,
      meantS: 1,
      isSeen: true,
    });
  });

  it('puts it where the key was meant when nothing was seen', () => {
    const faint = { end: 'right' as const, timeS: 1.07, heat: 0.01 };
    expect(stampOf(ask, [], CENTISECONDS, seeing(faint), 'left')).toMatchObject({
      end: 'left',
      frame: 100,
      isSeen: false,
    });
  });

  it('does not mean a stroke that was taken away', () => {
    const gone = strokeAt(100, { state: 'rejected' });
    expect(stampOf(ask, [gone], CENTISECONDS, null, 'left').kind).toBe('new');
  });
});

describe('Reaction', () => {
  const learnt = [0.2, 0.25, 0.3, 0.22, 0.24].reduce(
    (reaction, delayS) => reaction.after(delayS, 1),
    new Reaction(),
  );

  it('is the median of the last stamps, once there are enough', () => {
    expect(new Reaction([200, 300]).medianMs).toBeNull();
    expect(learnt.medianMs).toBe(240);
  });

  it('is time on the wall: at half speed half as much of the video has passed', () => {
    expect(learnt.offsetS(1)).toBeCloseTo(0.24);
    expect(learnt.offsetS(0.5)).toBeCloseTo(0.12);
    expect(new Reaction().after(0.1, 0.5).stampsMs).toEqual([200]);
  });

  it('learns nothing from a key that was meant for another stroke', () => {
    expect(learnt.after(3, 1)).toBe(learnt);
  });

  it('can be switched off without being forgotten', () => {
    expect(learnt.switched(false).offsetS(1)).toBe(0);
    expect(learnt.switched(false).switched(true).offsetS(1)).toBeCloseTo(0.24);
  });
});
