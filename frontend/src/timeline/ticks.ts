// The marks of the time ruler: as fine as there is room for, at steps people count in.

import { clock, timecode } from '~/player/timecode';
import type { TimeScale } from '~/timeline/TimeScale';

const STEPS_S = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const LABEL_EVERY_PX = 84;

export interface Tick {
  readonly timeS: number;
  /** Empty for the small marks between two labels. */
  readonly label: string;
}

/** Seconds between two labels. */
export function labelStepS(pxPerS: number): number {
  return STEPS_S.find((step) => step * pxPerS >= LABEL_EVERY_PX) ?? 7200;
}

export function ticksOf(scale: TimeScale): Tick[] {
  const stepS = labelStepS(scale.pxPerS);
  const parts = stepS === 15 || stepS === 30 || stepS === 900 ? 3 : stepS === 60 ? 4 : 5;
  const first = Math.ceil((scale.startS / stepS) * parts - 1e-6);
  const last = Math.floor((scale.endS / stepS) * parts + 1e-6);
  const ticks: Tick[] = [];
  for (let mark = first; mark <= last; mark += 1) {
    const timeS = (mark / parts) * stepS;
    ticks.push({ timeS, label: mark % parts === 0 ? labelOf(timeS, stepS) : '' });
  }
  return ticks;
}

function labelOf(timeS: number, stepS: number): string {
  return stepS < 1 ? timecode(timeS).slice(0, -1) : clock(timeS);
}
