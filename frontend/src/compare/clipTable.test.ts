import { describe, expect, it } from 'vitest';
import { clipTable } from '~/compare/clipTable';

const u32 = (...values: number[]) =>
  values.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255));

/** One box: its size, its name, what is in it. */
const box = (name: string, ...parts: number[][]) => {
  const body = parts.flat();
  const letters = Array.from(name, (letter) => letter.charCodeAt(0));
  return [...u32(body.length + 8), ...letters, ...body];
};

const film = (header: number[], stts: number[]) =>
  new Uint8Array([
    ...box('ftyp', u32(1)),
    ...box(
      'moov',
      box('mvhd', u32(0)),
      box('trak', box('mdia', box('mdhd', header), box('minf', box('stbl', box('stts', stts))))),
    ),
  ]).buffer;

describe('clipTable', () => {
  it('reads when each frame is shown', () => {
    const table = clipTable(film(u32(0, 0, 0, 90_000, 0), u32(0, 2, 3, 3600, 1, 7200)));
    expect(table.frames).toBe(4);
    expect(table.startS(3)).toBeCloseTo(0.12, 9);
    expect(table.durationS).toBeCloseTo(0.2, 9);
  });

  it('reads long dates too', () => {
    const header = u32(0x01000000, 0, 0, 0, 0, 600, 0, 0);
    expect(clipTable(film(header, u32(0, 1, 30, 20))).durationS).toBe(1);
  });

  it('says what is missing from a film that is none', () => {
    expect(() => clipTable(new TextEncoder().encode('{"detail": "no"}').buffer)).toThrow(
      'no box “moov”',
    );
    expect(() => clipTable(new ArrayBuffer(0))).toThrow('no box “moov”');
  });
});
