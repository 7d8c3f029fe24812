// A key pressed while the video plays: which stroke was meant, and when exactly it was hit.

import type { Stroke, TableEnd } from '~/api/types';
import type { FrameTable } from '~/player/FrameTable';
import { stands } from '~/edits/values';

/** Where contacts are seen or heard, by the model; see evidence/Evidence. */
export interface ContactEvidence {
  /** The highest heat within `withinS` of a moment, at one end or at all of them. */
  peakNear(timeS: number, withinS: number, end: TableEnd | null): Peak | null;
}

export interface Peak {
  readonly end: TableEnd;
  readonly timeS: number;
  readonly heat: number;
}

export interface StampAsk {
  /** The frame on screen when the key went down, and the seconds to take back from it. */
  readonly frame: number;
  readonly offsetS: number;
  /** Only this player's strokes are meant; null for whoever is closest. */
  readonly end: TableEnd | null;
}

export type Stamp =
  | { readonly kind: 'known'; readonly stroke: Stroke; readonly meantS: number }
  | {
      readonly kind: 'new';
      readonly end: TableEnd;
      readonly frame: number;
      readonly meantS: number;
      /** Whether a contact was seen there; else it stands where the key was pressed. */
      readonly isSeen: boolean;
    };

const KNOWN_WITHIN_S = 0.4; // a stroke on the timeline whose contact is that close was meant
const SEEN_WITHIN_S = 0.3;
const FAINTEST = 0.08; // heat below is no evidence

export function stampOf(
  ask: StampAsk,
  strokes: readonly Stroke[],
  table: FrameTable,
  evidence: ContactEvidence | null,
  fallbackEnd: TableEnd,
): Stamp {
  const meantS = Math.max(0, table.startS(ask.frame) - ask.offsetS);
  const known = closest(strokes, meantS, ask.end, table);
  if (known) return { kind: 'known', stroke: known, meantS };
  const peak = evidence?.peakNear(meantS, SEEN_WITHIN_S, ask.end) ?? null;
  const isSeen = peak !== null && peak.heat >= FAINTEST;
  return {
    kind: 'new',
    end: isSeen ? peak.end : (ask.end ?? fallbackEnd),
    frame: table.frameAt(isSeen ? peak.timeS : meantS),
    meantS,
    isSeen,
  };
}

function closest(
  strokes: readonly Stroke[],
  meantS: number,
  end: TableEnd | null,
  table: FrameTable,
): Stroke | null {
  let best: Stroke | null = null;
  let bestS = KNOWN_WITHIN_S;
  for (const stroke of strokes) {
    if (!stands(stroke) || (end !== null && stroke.end !== end)) continue;
    const distanceS = Math.abs(table.startS(stroke.contact_frame) - meantS);
    if (distanceS <= bestS) {
      best = stroke;
      bestS = distanceS;
    }
  }
  return best;
}
