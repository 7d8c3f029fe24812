// Puts a wanted frame on the screen and tells which one is there, by what the browser presents.

import { FrameSeek } from '~/player/FrameSeek';
import type { FrameTable } from '~/player/FrameTable';
import { watchPresentedFrames, type Presented } from '~/player/presentedFrames';

/** How long to wait for a picture after a seek has arrived; a busy machine may need a while. */
const NOTHING_NEW_MS = 250;

export interface ScreenAnswers {
  /** A frame came on screen by playing. */
  played(frame: number): void;
  /** A wanted frame was verified, or given up: this is the one on screen. */
  settled(frame: number): void;
}

export class Screen {
  private readonly seek: FrameSeek;
  private readonly closing = new AbortController();
  private readonly stopWatching: () => void;
  /** Where playing was sent to, as long as nothing from there is on screen. */
  private playingFrom: number | null = null;
  private soughtAtMs = 0;
  private onScreen = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private drawing = 0;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly table: FrameTable,
    private readonly answers: ScreenAnswers,
  ) {
    this.seek = new FrameSeek(table, this.sendTo, this.settled);
    this.stopWatching = watchPresentedFrames(video, table, this.presented);
    video.addEventListener('seeked', this.seeked, { signal: this.closing.signal });
  }

  /** The frame that was asked for and is not on screen yet. */
  get target(): number | null {
    return this.seek.target ?? this.playingFrom;
  }

  want(frame: number): void {
    this.playingFrom = null;
    this.seek.want(frame);
  }

  /** Go on from this frame without looking whether it is shown: it will not stay anyway. */
  playFrom(frame: number): void {
    this.seek.cancel();
    this.playingFrom = frame;
    this.sendTo(this.table.middleS(frame));
  }

  forget(): void {
    this.playingFrom = null;
    this.seek.cancel();
  }

  dispose(): void {
    this.closing.abort();
    this.stopWatching();
    this.seek.cancel();
    this.stopWaiting();
  }

  private readonly sendTo = (timeS: number): void => {
    this.soughtAtMs = performance.now();
    this.stopWaiting();
    this.video.currentTime = timeS;
  };

  private readonly presented = ({ frame, atMs }: Presented): void => {
    this.onScreen = frame;
    if (atMs < this.soughtAtMs) return; // left over from before the last seek
    if (this.seek.target !== null) {
      this.seek.presented(frame);
      return;
    }
    if (!this.video.seeking) this.playingFrom = null; // else it is one from before the jump
    this.answers.played(frame);
  };

  private readonly seeked = (): void => {
    if (this.video.seeking) return; // word of the seek before this one
    this.seek.seeked();
    if (this.seek.target === null) return;
    this.stopWaiting();
    // Pictures are told of while the page is drawn. Where drawing lags behind, time alone proves
    // nothing: only a page that was drawn without a new picture does.
    this.timer = setTimeout(() => {
      this.drawing = requestAnimationFrame(() => this.seek.nothingNew(this.onScreen));
    }, NOTHING_NEW_MS);
  };

  private readonly settled = (shownFrame: number): void => {
    this.stopWaiting();
    this.answers.settled(shownFrame);
  };

  private stopWaiting(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.drawing);
  }
}
