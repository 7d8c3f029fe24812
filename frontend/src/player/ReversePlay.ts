// Plays backwards, which no browser does: steps back from frame to frame at the pace of a clock.

import type { FrameTable } from './FrameTable';

export class ReversePlay {
  private fromS = 0;
  private sinceMs = 0;
  private speed = 0; // 0: not playing
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly table: FrameTable,
    private readonly show: (frame: number) => void,
    private readonly ended: () => void,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  get isPlaying(): boolean {
    return this.speed > 0;
  }

  start(frame: number, speed: number): void {
    this.stop();
    this.fromS = this.table.startS(frame);
    this.sinceMs = this.nowMs();
    this.speed = speed;
    this.shown(frame);
  }

  stop(): void {
    this.speed = 0;
    clearTimeout(this.timer);
  }

  /** The frame that was asked for is on screen: ask for the next one when its time has come. */
  shown(frame: number): void {
    if (!this.isPlaying) return;
    if (frame <= 0) {
      this.stop();
      this.ended();
      return;
    }
    clearTimeout(this.timer);
    const dueMs = this.sinceMs + ((this.fromS - this.table.startS(frame - 1)) / this.speed) * 1000;
    this.timer = setTimeout(() => this.step(frame), Math.max(0, dueMs - this.nowMs()));
  }

  private step(shownFrame: number): void {
    const playedS = ((this.nowMs() - this.sinceMs) / 1000) * this.speed;
    const due = this.table.frameAt(this.fromS - playedS);
    this.show(Math.min(due, shownFrame - 1));
  }
}
