// What room the timeline keeps, so that what an analysis brings pushes no picture about.

import type { Analysis, Video } from '~/api/types';

export interface Room {
  readonly lanes: number;
  readonly hasStrip: boolean;
  readonly hasEvidence: boolean;
}

const PLAYERS = 2; // of whom most videos tell, once somebody has looked

/** Room for what is there, and for what is still to come. */
export function roomFor(
  {
    analysis,
    media,
  }: { analysis: Pick<Analysis, 'state' | 'has_evidence'> | null } & {
    media: Pick<Video['media'], 'strip'>;
  },
  lanes: number,
): Room {
  const isToCome = !analysis || analysis.state === 'queued' || analysis.state === 'running';
  return {
    lanes: lanes || (isToCome ? PLAYERS : 1),
    hasStrip: isToCome || media.strip !== null,
    hasEvidence: isToCome || analysis.has_evidence,
  };
}

/** The room of both: what was kept once stays while the page is open. */
export function atLeast(kept: Room, asked: Room): Room {
  const room = {
    lanes: Math.max(kept.lanes, asked.lanes),
    hasStrip: kept.hasStrip || asked.hasStrip,
    hasEvidence: kept.hasEvidence || asked.hasEvidence,
  };
  const isSame =
    room.lanes === kept.lanes &&
    room.hasStrip === kept.hasStrip &&
    room.hasEvidence === kept.hasEvidence;
  return isSame ? kept : room;
}
