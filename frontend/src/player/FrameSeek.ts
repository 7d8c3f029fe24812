// Brings a wanted frame on screen: one seek in flight, every one verified, the latest wish wins.

import type { FrameTable } from './FrameTable';

/** Where inside the wanted frame each try aims: the middle, then away from either edge. */
const AIMS = [0.5, 0.75, 0.25, 0.9];

export class FrameSeek {
  private wanted: number | null = null;
  private next: number | null = null;
  private tries = 0;
  private hasSeeked = false;
  private shown: number | null = null;

  constructor(
    private readonly table: FrameTable,
    private readonly seekTo: (timeS: number) => void,
    private readonly settled: (shownFrame: number) => void,
  ) {}

  /** The frame that was asked for and is not verified yet. */
  get target(): number | null {
    return this.next ?? this.wanted;
  }

  want(frame: number): void {
    const wanted = this.table.clamp(frame);
    if (this.wanted === null) this.begin(wanted);
    else this.next = wanted === this.wanted ? null : wanted;
  }

  /** Forget every wish: playback goes on from wherever the video is. */
  cancel(): void {
    this.wanted = null;
    this.next = null;
  }

  /** The video says that it is where it was sent. */
  seeked(): void {
    this.hasSeeked = true;
    this.verify();
  }

  /** The video put this frame on screen after it was sent. */
  presented(frame: number): void {
    this.shown = frame;
    this.verify();
  }

  /**
   * Arrived, but no picture came for a while: a slow machine, or the wanted frame was on screen
   * all the time. Seeks again rather than trust it; the last try takes what is there.
   */
  nothingNew(frameOnScreen: number): void {
    if (this.wanted === null || !this.hasSeeked || this.shown !== null) return;
    if (this.next === null && this.tries < AIMS.length) this.aim();
    else this.presented(frameOnScreen);
  }

  private begin(frame: number): void {
    this.wanted = frame;
    this.next = null;
    this.tries = 0;
    this.aim();
  }

  private aim(): void {
    const frame = this.wanted ?? 0;
    const startS = this.table.startS(frame);
    const share = AIMS[this.tries] ?? 0.5;
    this.hasSeeked = false;
    this.shown = null;
    this.tries += 1;
    this.seekTo(startS + (this.table.endS(frame) - startS) * share);
  }

  private verify(): void {
    if (this.wanted === null || !this.hasSeeked || this.shown === null) return;
    const shown = this.shown;
    const next = this.next;
    if (next === null && shown !== this.wanted && this.tries < AIMS.length) {
      this.aim();
      return;
    }
    this.wanted = null;
    if (next !== null) this.begin(next);
    this.settled(shown);
  }
}
