// A clip's `<video>` as the desk commands it: shown frames are verified, nothing keeps a time.

import type { AlignedClip } from '~/compare/AlignedClip';
import type { Film } from '~/compare/CompareDesk';
import { Screen } from '~/player/Screen';

export interface FilmAnswers {
  arrived(): void;
  played(film: Film, frame: number): void;
  ended(film: Film): void;
}

export class ClipFilm implements Film {
  private readonly screen: Screen;
  private readonly closing = new AbortController();
  private sentAtMs: number | null = null;
  private lastDelayS = 0;

  constructor(
    private readonly video: HTMLVideoElement,
    readonly clip: AlignedClip,
    answers: FilmAnswers,
  ) {
    this.screen = new Screen(video, clip.table, {
      played: (frame) => {
        this.noteDelay();
        answers.played(this, frame);
      },
      settled: () => answers.arrived(),
    });
    const { signal } = this.closing;
    // Told late: the video may have been sent on when it arrives.
    video.addEventListener('ended', () => video.ended && answers.ended(this), { signal });
  }

  get momentS(): number {
    return this.video.currentTime - this.clip.contactS;
  }

  get isRunning(): boolean {
    return !this.video.paused && !this.video.ended;
  }

  get isOnItsWay(): boolean {
    return this.screen.target !== null || this.video.seeking;
  }

  get delayS(): number {
    return this.lastDelayS;
  }

  show(frame: number): void {
    this.sentAtMs = null;
    this.video.pause();
    this.screen.want(frame);
  }

  play(speed: number): void {
    this.video.playbackRate = speed;
    this.video.play().catch(() => undefined); // the desk has stopped it meanwhile
  }

  playFrom(frame: number, speed: number): void {
    this.sentAtMs = performance.now();
    this.screen.playFrom(frame);
    this.play(speed);
  }

  setSpeed(speed: number): void {
    this.video.playbackRate = speed;
  }

  dispose(): void {
    this.closing.abort();
    this.screen.dispose();
    this.video.pause();
  }

  private noteDelay(): void {
    if (this.sentAtMs === null || this.isOnItsWay) return;
    this.lastDelayS = (performance.now() - this.sentAtMs) / 1000;
    this.sentAtMs = null;
  }
}
