// The player: `<video>` is the only clock; it is asked to move, and what it shows is repeated.

import { FrameSeek } from '~/player/FrameSeek';
import type { FrameTable } from '~/player/FrameTable';
import {
  failureSentence,
  INITIAL_STATE,
  type FrameRange,
  type PlayerState,
} from '~/player/PlayerState';
import { watchPresentedFrames, type Presented } from '~/player/presentedFrames';
import { ReversePlay } from '~/player/ReversePlay';
import { shuttled } from '~/player/speeds';
import { Watched } from '~/player/Watched';

/** A seek to the frame on screen shows no new one; after this long it counts as shown. */
const NOTHING_NEW_MS = 120;

export class VideoPlayer {
  readonly state = new Watched<PlayerState>(INITIAL_STATE);
  private readonly seek: FrameSeek;
  private readonly reverse: ReversePlay;
  private readonly closing = new AbortController();
  private readonly stopWatching: () => void;
  private soughtAtMs = 0;
  private onScreen = 0;
  private nothingNewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    readonly table: FrameTable,
  ) {
    this.seek = new FrameSeek(table, this.sendTo, this.settled);
    this.reverse = new ReversePlay(
      table,
      (frame) => this.seek.want(frame),
      () => this.stopped(),
    );
    this.stopWatching = watchPresentedFrames(video, table, this.presented);
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
    const { loop, frame } = this.now;
    const isAtEnd = this.aimedFrame >= this.table.frames - 1;
    const isOutside = loop !== null && (this.aimedFrame < loop.from || this.aimedFrame >= loop.to);
    if (this.seek.target !== null || isAtEnd || isOutside) {
      const wanted = isOutside ? loop.from : isAtEnd ? 0 : (this.seek.target ?? frame);
      this.seek.cancel();
      this.sendTo(this.table.middleS(wanted));
    }
    this.update({ target: null, direction: 1, isMoving: true });
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
      this.sendTo(this.table.middleS(frame));
    } else {
      this.seek.want(frame);
      this.update({ isMoving: false });
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
    this.stopWatching();
    this.reverse.stop();
    this.seek.cancel();
    clearTimeout(this.nothingNewTimer);
    this.video.pause();
  }

  private get isPlayingForwards(): boolean {
    return this.now.isMoving && this.now.direction === 1;
  }

  private listen(): void {
    const on = (event: string, listener: () => void) =>
      this.video.addEventListener(event, listener, { signal: this.closing.signal });
    on('loadeddata', this.loaded);
    on('seeked', this.seeked);
    on('pause', () => {
      if (this.isPlayingForwards && !this.video.ended) this.stopped();
    });
    on('ended', () => this.ended());
    on('waiting', () => this.update({ isWaiting: true }));
    on('playing', () => this.update({ isWaiting: false }));
    on('canplay', () => this.update({ isWaiting: false }));
    on('volumechange', () => this.update({ volume: this.video.volume, isMuted: this.video.muted }));
    on('error', () => this.fail());
  }

  private readonly sendTo = (timeS: number): void => {
    this.soughtAtMs = performance.now();
    clearTimeout(this.nothingNewTimer);
    this.video.currentTime = timeS;
  };

  private readonly presented = ({ frame, atMs }: Presented): void => {
    this.onScreen = frame;
    if (atMs < this.soughtAtMs) return; // left over from before the last seek
    if (this.seek.target !== null) {
      this.seek.presented(frame);
      return;
    }
    this.update({ frame });
    this.keepLooping(frame);
  };

  /** What was asked for before there were pictures is asked for again. */
  private readonly loaded = (): void => {
    const frame = this.aimedFrame;
    this.seek.cancel();
    this.showFrame(frame);
  };

  private readonly seeked = (): void => {
    this.seek.seeked();
    if (this.seek.target === null) return;
    clearTimeout(this.nothingNewTimer);
    this.nothingNewTimer = setTimeout(() => this.seek.nothingNew(this.onScreen), NOTHING_NEW_MS);
  };

  private readonly settled = (shownFrame: number): void => {
    clearTimeout(this.nothingNewTimer);
    this.update({ frame: shownFrame });
    this.reverse.shown(shownFrame);
  };

  private keepLooping(frame: number): void {
    const { loop } = this.now;
    if (loop && this.isPlayingForwards && frame >= loop.to) {
      this.sendTo(this.table.middleS(loop.from));
    }
  }

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
    this.update({ isMoving: false, isWaiting: false, direction: 1 });
    if (this.now.status !== 'loading') this.seek.want(this.aimedFrame);
    this.update({});
  }

  private fail(): void {
    this.reverse.stop();
    this.seek.cancel();
    this.update({ failure: failureSentence(this.video.error?.code), isMoving: false });
  }

  private update(changed: Partial<PlayerState>): void {
    const target = this.seek.target;
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
