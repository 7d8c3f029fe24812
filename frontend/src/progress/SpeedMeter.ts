// Speed and remaining time from the last seconds only, so that both follow what really happens.

const WINDOW_MS = 8000;
const SETTLED_MS = 1000; // before this, a number would only be a guess

interface Sample {
  at: number;
  amount: number;
}

export class SpeedMeter {
  private samples: Sample[] = [];

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly windowMs: number = WINDOW_MS,
  ) {}

  /** Notes that `amount` (bytes, or a share of 1) is done in all. */
  note(amount: number): void {
    const at = this.now();
    const last = this.samples.at(-1);
    if (last && amount < last.amount) this.samples = []; // begun again, or less arrived than was sent
    this.samples.push({ at, amount });
    while (this.samples.length > 2 && at - (this.samples[1]?.at ?? at) > this.windowMs) {
      this.samples.shift();
    }
  }

  reset(): void {
    this.samples = [];
  }

  /** Amount per second, or null while it is too early to say. */
  get speed(): number | null {
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (!first || !last || last.at - first.at < SETTLED_MS) return null;
    return ((last.amount - first.amount) / (last.at - first.at)) * 1000;
  }

  /** Seconds until `whole` is done; null while that is not known. */
  remainingS(whole: number): number | null {
    const speed = this.speed;
    const done = this.samples.at(-1)?.amount ?? 0;
    return speed ? (whole - done) / speed : null;
  }
}
