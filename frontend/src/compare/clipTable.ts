// When each frame of a clip is shown, read from the film itself: an MP4 keeps this as run lengths
// (ISO/IEC 14496-12, boxes mdhd and stts), just as our frame tables do.

import { FrameTable } from '~/player/FrameTable';

const PATH = ['moov', 'trak', 'mdia'];

/** The frame table of a film with one track. Throws where the bytes are no such film. */
export function clipTable(bytes: ArrayBuffer): FrameTable {
  const media = PATH.reduce<DataView>(inside, new DataView(bytes));
  const times = inside(inside(inside(media, 'minf'), 'stbl'), 'stts');
  const runs = Array.from({ length: times.getUint32(4) }, (_, run) => [
    times.getUint32(8 + 8 * run), // how many frames
    times.getUint32(12 + 8 * run), // how many ticks each lasts
  ]);
  return new FrameTable([1, ticksASecond(inside(media, 'mdhd'))], runs);
}

function ticksASecond(header: DataView): number {
  const isLong = header.getUint8(0) === 1; // its dates have 64 bits
  return header.getUint32(isLong ? 20 : 12);
}

/** What is inside the first box of this name. */
function inside(box: DataView, name: string): DataView {
  let at = 0;
  while (at + 8 <= box.byteLength) {
    const size = box.getUint32(at);
    if (size < 8 || at + size > box.byteLength) break;
    if (nameAt(box, at + 4) === name) {
      return new DataView(box.buffer, box.byteOffset + at + 8, size - 8);
    }
    at += size;
  }
  throw new Error(`the clip has no box “${name}”`);
}

function nameAt(box: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((letter) => box.getUint8(at + letter)));
}
