// The player: `<video>` is the only clock; it is asked to move, and what it shows is repeated.

import type { FrameTable } from '~/player/FrameTable';
import {
  failureSentence,
  INITIAL_STATE,
  type FrameRange,
  type PlayerState,
} from '~/player/PlayerState';
import { ReversePlay } from '~/player/ReversePlay';
import { Screen } from '~/player/Screen';
import { shuttled } from '~/player/speeds';
import { Watched } from '~/player/Watched';

export class VideoPlayer {
  readonly state = new Watched<PlayerState>(INITIAL_STATE);
  private readonly screen: Screen;
  private readonly reverse: ReversePlay;
  private readonly closing = new AbortController();

  constructor(
    private readonly video: HTMLVideoElement,
    readonly table: FrameTable,
  ) {
    this.screen = new Screen(video, table, { played: this.played, settled: this.settled });
    this.reverse = new ReversePlay(
      table,
      (frame) => this.screen.want(frame),
      () => this.stopped(),
    );
    this.listen();
    this.update({ volume: video.volume, isMuted: video.muted });
    if (video.error) this.fail();
    else if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.loaded();
  }

  get now(): PlayerState {
    return this.state.get();
  }

  /** The frame that is or will be on screen: what the next step counts from. */
  get aimedFrame(): number {
    return this.now.target ?? this.now.frame;
  }

  play(): void {
    this.reverse.stop();
    const frame = this.frameToPlayFrom();
    if (frame !== this.now.frame || this.screen.target !== null) this.screen.playFrom(frame);
    this.update({ direction: 1, isMoving: true });
    this.video.playbackRate = this.now.speed;
    this.video.play().catch(() => {
      if (this.video.paused) this.stopped();
    });
  }

  pause(): void {
    this.reverse.stop();
    this.video.pause();
    this.stopped();
  }

  toggle(): void {
    if (this.now.isMoving) this.pause();
    else this.play();
  }

  /** Show exactly this frame; while playing, go on from it. */
  showFrame(frame: number): void {
    this.reverse.stop();
    if (this.isPlayingForwards) {
      this.screen.playFrom(frame);
      this.update({});
    } else {
      this.screen.want(frame);
      this.update({ isMoving: false, direction: 1 });
    }
  }

  /** Stop and move by this many frames; quick steps add up. */
  step(frames: number): void {
    if (this.now.isMoving) this.pause();
    this.showFrame(this.aimedFrame + frames);
  }

  setSpeed(speed: number): void {
    this.video.playbackRate = speed;
    this.update({ speed });
    if (this.reverse.isPlaying) this.reverse.start(this.now.frame, speed);
  }

  /** L and J: play on in this direction, faster each time. */
  shuttle(direction: 1 | -1): void {
    const { isMoving, speed } = this.now;
    const next = shuttled(isMoving ? speed * this.now.direction : 0, direction);
    if (next > 0) {
      this.setSpeed(next);
      if (!this.isPlayingForwards) this.play();
      return;
    }
    if (this.isPlayingForwards) this.video.pause();
    this.reverse.stop();
    this.setSpeed(-next);
    this.update({ direction: -1, isMoving: true });
    this.reverse.start(this.aimedFrame, -next);
  }

  setLoop(loop: FrameRange | null): void {
    this.update({ loop });
  }

  setVolume(volume: number): void {
    this.video.volume = Math.min(Math.max(volume, 0), 1);
    this.video.muted = volume === 0;
  }

  toggleMute(): void {
    this.video.muted = !this.video.muted;
  }

  retry(): void {
    this.state.set({ ...INITIAL_STATE, speed: this.now.speed });
    this.video.load();
  }

  dispose(): void {
    this.closing.abort();
    this.screen.dispose();
    this.reverse.stop();
    this.video.pause();
  }

  private get isPlayingForwards(): boolean {
    return this.now.isMoving && this.now.direction === 1;
  }

  /** Where playing begins: inside the loop if there is one, and at the start again from the end. */
  private frameToPlayFrom(): number {
    const { aimedFrame } = this;
    const { loop } = this.now;
    if (loop && (aimedFrame < loop.from || aimedFrame >= loop.to)) return loop.from;
    return aimedFrame >= this.table.frames - 1 ? 0 : aimedFrame;
  }

  private listen(): void {
    const on = (event: string, listener: () => void) =>
      this.video.addEventListener(event, listener, { signal: this.closing.signal });
    on('loadeddata', this.loaded);
    // Both are told late: the video may have been sent on when they arrive. And a seek to the last
    // frame may count as an end.
    on('pause', () => {
      if (this.isPlayingForwards && this.video.paused && !this.video.ended) this.stopped();
    });
    on('ended', () => {
      if (this.isPlayingForwards && this.video.ended) this.ended();
    });
    on('waiting', () => this.update({ isWaiting: true }));
    on('playing', () => this.update({ isWaiting: false }));
    on('canplay', () => this.update({ isWaiting: false }));
    on('volumechange', () => this.update({ volume: this.video.volume, isMuted: this.video.muted }));
    on('error', () => this.fail());
  }

  private readonly played = (frame: number): void => {
    this.update({ frame });
    const { loop } = this.now;
    if (loop && this.isPlayingForwards && frame >= loop.to) this.screen.playFrom(loop.from);
  };

  private readonly settled = (frame: number): void => {
    this.update({ frame });
    this.reverse.shown(frame);
  };

  /** What was asked for before there were pictures is asked for again. */
  private readonly loaded = (): void => {
    const frame = this.aimedFrame;
    this.screen.forget();
    this.showFrame(frame);
  };

  private ended(): void {
    const { loop } = this.now;
    if (loop && this.isPlayingForwards) {
      this.play();
      return;
    }
    this.stopped();
    this.showFrame(this.table.frames - 1);
  }

  /** Playback has stopped: the frame seen last is brought back, so that it is surely the one shown. */
  private stopped(): void {
    if (this.reverse.isPlaying || this.closing.signal.aborted) return;
    if (this.now.status !== 'loading') this.screen.want(this.aimedFrame);
    this.update({ isMoving: false, isWaiting: false, direction: 1 });
  }

  private fail(): void {
    this.reverse.stop();
    this.screen.forget();
    this.update({ failure: failureSentence(this.video.error?.code), isMoving: false });
  }

  private update(changed: Partial<PlayerState>): void {
    const { target } = this.screen;
    const next = { ...this.now, ...changed, target };
    this.state.set({ ...next, status: this.statusOf(next) });
  }

  private statusOf(state: PlayerState): PlayerState['status'] {
    if (state.failure !== null) return 'failed';
    if (state.isMoving) return 'playing';
    if (this.video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA && state.status === 'loading') {
      return 'loading';
    }
    return state.target === null ? 'paused' : 'seeking';
  }
}
