// What the model saw, frame by frame of its grid: read from the analysis' file of evidence, whose
// layout is told in inference/evidence_file.py.

import type { TableEnd } from '~/api/types';
import type { ContactEvidence, Peak } from '~/edits/stamp';
import { EvidenceTrack } from '~/evidence/EvidenceTrack';

const MAGIC = 0x5645444c; // the letters LDEV, little-endian
const HEADER_BYTES = 20;
const COLUMNS = 7; // of each slot: who, heat, five classes
const END_CODES: readonly (TableEnd | null)[] = [null, 'left', 'right', 'near', 'far'];

export class Evidence implements ContactEvidence {
  private constructor(private readonly tracks: ReadonlyMap<TableEnd, EvidenceTrack>) {}

  /** Read a whole file; throws when it is none. */
  static decode(file: ArrayBuffer): Evidence {
    const view = new DataView(file);
    const isOurs = file.byteLength >= HEADER_BYTES && view.getUint32(0, true) === MAGIC;
    if (!isOurs || view.getUint16(4, true) !== 1) throw new Error('this is no file of evidence');
    const slots = view.getUint16(6, true);
    const frames = view.getUint32(8, true);
    const frameS = view.getUint32(16, true) / view.getUint32(12, true);
    if (file.byteLength !== HEADER_BYTES + slots * COLUMNS * frames) {
      throw new Error('the file of evidence is cut off');
    }
    const tracks = new Map<TableEnd, EvidenceTrack>();
    for (let slot = 0; slot < slots; slot += 1) {
      const column = (at: number) =>
        new Uint8Array(file, HEADER_BYTES + (slot * COLUMNS + at) * frames, frames);
      const who = column(0);
      for (const end of endsIn(who)) {
        const classes = [3, 4, 5, 6].map((at) => column(at));
        const track = new EvidenceTrack(frameS, column(1), classes, maskOf(who, end));
        tracks.set(end, tracks.get(end)?.joined(track) ?? track);
      }
    }
    return new Evidence(tracks);
  }

  trackOf(end: TableEnd): EvidenceTrack | null {
    return this.tracks.get(end) ?? null;
  }

  peakNear(timeS: number, withinS: number, end: TableEnd | null): Peak | null {
    let best: Peak | null = null;
    for (const [at, track] of this.tracks) {
      if (end !== null && at !== end) continue;
      const peak = track.peakNear(timeS, withinS);
      if (peak && peak.heat > (best?.heat ?? 0)) best = { end: at, ...peak };
    }
    return best;
  }
}

function endsIn(who: Uint8Array): TableEnd[] {
  return [...new Set(who)].flatMap((code) => END_CODES[code] ?? []);
}

/** Null where the slot belongs to this end throughout, which is the rule. */
function maskOf(who: Uint8Array, end: TableEnd): Uint8Array | null {
  const code = END_CODES.indexOf(end);
  if (who.every((each) => each === code)) return null;
  return who.map((each) => Number(each === code));
}
