// How late a coach presses a key: learnt from their own stamps, and taken back from the next ones.

const MOST_STAMPS = 50;
const ENOUGH_STAMPS = 5; // below, a median says little: nothing is taken back
const WIDEST_MS = 900; // what lies further off was meant for another stroke

export class Reaction {
  constructor(
    readonly stampsMs: readonly number[] = [],
    readonly isOn = true,
  ) {}

  /** The coach's median delay in milliseconds of the clock on the wall; null before there is one. */
  get medianMs(): number | null {
    if (this.stampsMs.length < ENOUGH_STAMPS) return null;
    const sorted = [...this.stampsMs].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  }

  /** How many seconds of the video passed between the contact and the key, at this speed. */
  offsetS(speed: number): number {
    return this.isOn ? ((this.medianMs ?? 0) / 1000) * speed : 0;
  }

  /** What a stamp teaches: it was pressed so many seconds of the video after the contact. */
  after(delayS: number, speed: number): Reaction {
    const delayMs = (delayS / speed) * 1000;
    if (!Number.isFinite(delayMs) || Math.abs(delayMs) > WIDEST_MS) return this;
    return new Reaction([...this.stampsMs, Math.round(delayMs)].slice(-MOST_STAMPS), this.isOn);
  }

  switched(isOn: boolean): Reaction {
    return new Reaction(this.stampsMs, isOn);
  }

  forgotten(): Reaction {
    return new Reaction([], this.isOn);
  }
}
