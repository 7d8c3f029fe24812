import { describe, expect, it } from 'vitest';
import { Evidence } from '~/evidence/Evidence';

const FRAMES = 100;

/** A file as inference/evidence_file.py writes it, of two players who stand left and right. */
function fileOf(fill: (slot: number, column: number, frame: number) => number): ArrayBuffer {
  const file = new ArrayBuffer(20 + 2 * 7 * FRAMES);
  const view = new DataView(file);
  for (let at = 0; at < 4; at += 1) view.setUint8(at, 'LDEV'.charCodeAt(at));
  view.setUint16(4, 1, true);
  view.setUint16(6, 2, true);
  view.setUint32(8, FRAMES, true);
  view.setUint32(12, 30, true);
  view.setUint32(16, 1, true);
  for (let slot = 0; slot < 2; slot += 1)
    for (let column = 0; column < 7; column += 1)
      for (let frame = 0; frame < FRAMES; frame += 1)
        view.setUint8(20 + (slot * 7 + column) * FRAMES + frame, fill(slot, column, frame));
  return file;
}

/** The left player hits at frame 30, a little less clearly at 36; the right one at 60. */
const rally = fileOf((slot, column, frame) => {
  if (column === 0) return slot + 1;
  if (column === 1)
    return { 30: 250, 36: 100, 60: 200 }[slot === 0 || frame === 60 ? frame : -1] ?? 5;
  if (column === 4) return frame === 30 ? 255 : 0; // forehand
  return 0;
});

describe('Evidence', () => {
  const evidence = Evidence.decode(rally);

  it('finds the contact that was seen most clearly near a moment', () => {
    expect(evidence.peakNear(1.1, 0.2, 'left')).toMatchObject({ end: 'left', timeS: 1 });
    expect(evidence.peakNear(1.2, 0.1, 'left')).toMatchObject({ timeS: 1.2 });
    expect(evidence.peakNear(2, 0.1, null)?.heat).toBeCloseTo(200 / 255);
    expect(evidence.peakNear(3, 0.1, 'left')).toBeNull();
    expect(evidence.peakNear(1, 0.1, 'near')).toBeNull();
  });

  it('never loses a peak when many frames share a column', () => {
    const whole = evidence.trackOf('left')?.columns(0, FRAMES / 30, 3);
    expect(whole && Math.max(...whole.heat)).toBeCloseTo(250 / 255);
    const close = evidence.trackOf('left')?.columns(0.98, 1.02, 4);
    expect(close && [...close.heat].every((heat) => heat > 0)).toBe(true);
  });

  it('stacks the classes', () => {
    const close = evidence.trackOf('left')?.columns(29.6 / 30, 30.4 / 30, 1);
    expect(close?.stacked.map(([share]) => share)).toEqual([0, 1, 1, 1]);
  });

  it('refuses what is no evidence', () => {
    expect(() => Evidence.decode(new ArrayBuffer(8))).toThrow('no file of evidence');
    expect(() => Evidence.decode(rally.slice(0, -1))).toThrow('cut off');
  });

  it('follows a player who changes slots', () => {
    const swapped = fileOf((slot, column, frame) => {
      if (column === 0) return slot === Number(frame >= 50) ? 1 : 2;
      return column === 1 && (frame === 30 ? slot === 0 : frame === 70 && slot === 1) ? 255 : 0;
    });
    const left = Evidence.decode(swapped).trackOf('left');
    expect(left?.peakNear(1, 0.1)?.heat).toBe(1);
    expect(left?.peakNear(70 / 30, 0.1)?.heat).toBe(1);
  });
});
