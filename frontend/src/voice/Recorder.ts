// Recording one note: asked for, running, kept until it is sent or discarded. Knows no browser.
import { newKey } from '~/api/newKey';
import { Watched } from '~/player/Watched';

export const LONGEST_S = 180; // as the server takes

/** What runs while somebody speaks. */
export interface Capture {
  /** How loud it is this moment, 0 to 1. */
  level(): number;
  /** Ends it and gives what was recorded. */
  stop(): Promise<Blob>;
  /** Ends it and lets the microphone go. */
  dispose(): void;
}

export interface Microphone {
  /** Asks for the microphone; throws NoMicrophone. `onEnded`: it was unplugged or taken away. */
  open(onEnded: () => void): Promise<Capture>;
}

/** Nothing can be recorded; the sentence says why. */
export class NoMicrophone extends Error {
  override readonly name = 'NoMicrophone';
}

export interface Clock {
  now(): number; // ms
  every(ms: number, tick: () => void): () => void;
}

/** What was recorded. */
export interface Recorded {
  /** Of this recording: sent again because the answer was lost, it is kept once. */
  readonly key: string;
  readonly voice: Blob;
  readonly lastsS: number;
}

/** Brings a recording to the server and tells how much of it is there, 0 to 1. */
export type Carry = (recorded: Recorded, onShare: (share: number) => void) => Promise<void>;

export type RecorderState =
  | { readonly step: 'idle'; readonly error: string | null }
  | { readonly step: 'asking' }
  | { readonly step: 'recording'; readonly lastsS: number; readonly level: number }
  | { readonly step: 'kept'; readonly recorded: Recorded }
  | { readonly step: 'sending'; readonly recorded: Recorded; readonly share: number };

const TICK_MS = 100;
const IDLE: RecorderState = { step: 'idle', error: null };
const NOTHING = 'Nothing was recorded. Please try it again.';

export class Recorder {
  readonly state = new Watched<RecorderState>(IDLE);
  private capture: Capture | null = null;
  private endTicks: (() => void) | null = null;
  private attempt = 0; // whatever an older one still answers is not heard

  constructor(
    private readonly microphone: Microphone,
    private readonly clock: Clock = wallClock,
  ) {}

  /** Whether something would be lost if the page closed now. */
  get hasUnsent(): boolean {
    const { step } = this.state.get();
    return step === 'recording' || step === 'kept' || step === 'sending';
  }

  async start(): Promise<void> {
    if (this.state.get().step !== 'idle') return;
    const attempt = ++this.attempt;
    this.state.set({ step: 'asking' });
    try {
      const capture = await this.microphone.open(() => void this.stop());
      if (attempt !== this.attempt) capture.dispose();
      else this.run(capture);
    } catch (error) {
      if (attempt !== this.attempt) return;
      this.state.set({
        step: 'idle',
        error: error instanceof NoMicrophone ? error.message : NOTHING,
      });
    }
  }

  async stop(): Promise<void> {
    const { capture, attempt } = this;
    const state = this.state.get();
    if (!capture || state.step !== 'recording') return;
    this.endTicks?.();
    this.capture = null;
    const voice = await capture.stop();
    capture.dispose();
    if (attempt !== this.attempt) return;
    if (voice.size === 0) {
      this.state.set({ step: 'idle', error: NOTHING });
    } else {
      const recorded = { key: newKey(), voice, lastsS: state.lastsS };
      this.state.set({ step: 'kept', recorded });
    }
  }

  /** Sends what is kept; it stays kept where that fails, and the failure is thrown. */
  async send(carry: Carry): Promise<void> {
    const state = this.state.get();
    if (state.step !== 'kept') return;
    const { recorded } = state;
    const attempt = this.attempt;
    const tell = (share: number) => {
      if (attempt === this.attempt) this.state.set({ step: 'sending', recorded, share });
    };
    tell(0);
    try {
      await carry(recorded, tell);
      if (attempt === this.attempt) this.state.set(IDLE);
    } catch (error) {
      if (attempt === this.attempt) this.state.set({ step: 'kept', recorded });
      throw error;
    }
  }

  /** Forgets what was recorded, and lets the microphone go. */
  readonly discard = (): void => {
    this.attempt += 1;
    this.endTicks?.();
    this.capture?.dispose();
    this.capture = null;
    this.state.set(IDLE);
  };

  private run(capture: Capture): void {
    const beganMs = this.clock.now();
    this.capture = capture;
    this.state.set({ step: 'recording', lastsS: 0, level: 0 });
    this.endTicks = this.clock.every(TICK_MS, () => {
      const lastsS = (this.clock.now() - beganMs) / 1000;
      this.state.set({ step: 'recording', lastsS, level: capture.level() });
      if (lastsS >= LONGEST_S) void this.stop();
    });
  }
}

const wallClock: Clock = {
  now: () => performance.now(),
  every: (ms, tick) => {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  },
};
