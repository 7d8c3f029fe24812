import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameTable } from '~/player/FrameTable';
import { VideoPlayer } from '~/player/VideoPlayer';

const table = new FrameTable([1, 25], [[500, 1]]);

/** A `<video>` that does nothing by itself: the test says when events and pictures come. */
class StillVideo extends EventTarget {
  seeking = false;
  ended = false;
  paused = true;
  readonly error = null;
  readonly readyState = 4;
  readonly volume = 1;
  readonly muted = false;
  playbackRate = 1;
  private timeS = 0;
  private callback: VideoFrameRequestCallback | null = null;

  get currentTime(): number {
    return this.timeS;
  }

  set currentTime(timeS: number) {
    this.timeS = timeS;
    this.seeking = true;
  }

  play(): Promise<void> {
    this.paused = false;
    return Promise.resolve();
  }

  pause(): void {
    this.paused = true;
  }

  requestVideoFrameCallback(callback: VideoFrameRequestCallback): number {
    this.callback = callback;
    return 1;
  }

  cancelVideoFrameCallback(): void {
    this.callback = null;
  }

  /** A picture comes on screen. */
  present(mediaTime: number): void {
    const presentationTime = performance.now();
    this.callback?.(presentationTime, {
      mediaTime,
      presentationTime,
    } as VideoFrameCallbackMetadata);
  }

  /** The last seek arrives, with its picture. */
  arrive(): void {
    this.seeking = false;
    this.dispatchEvent(new Event('seeked'));
    this.present(table.startS(table.frameAt(this.currentTime)));
  }
}

describe('VideoPlayer', () => {
  let video: StillVideo;
  let player: VideoPlayer;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    video = new StillVideo();
    player = new VideoPlayer(video as unknown as HTMLVideoElement, table);
    video.arrive();
  });

  afterEach(() => {
    player.dispose();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** What a click on the timeline does while the video plays. */
  const clickWhilePlaying = (frame: number) => {
    player.play();
    video.present(0.04);
    player.pause();
    player.showFrame(frame);
    player.play();
  };

  it('plays on from a click although the word of the short pause comes late', () => {
    clickWhilePlaying(300);
    video.dispatchEvent(new Event('pause'));
    expect(player.now).toMatchObject({ status: 'playing', isMoving: true, target: 300 });
    expect(table.frameAt(video.currentTime)).toBe(300);
    video.arrive();
    expect(player.now).toMatchObject({ frame: 300, target: null });
  });

  it('stops where it was sent, even before a picture from there has come', () => {
    clickWhilePlaying(300);
    video.present(0.08); // left over from before
    player.pause();
    video.arrive();
    expect(player.now).toMatchObject({ status: 'paused', frame: 300 });
  });

  it('keeps to a frame that was asked for while it plays', () => {
    player.play();
    player.showFrame(400);
    expect(player.now).toMatchObject({ status: 'playing', target: 400 });
    player.pause();
    video.arrive();
    expect(player.now).toMatchObject({ status: 'paused', frame: 400 });
  });

  it('does not take the arrival of an earlier seek for that of the last one', () => {
    player.showFrame(300);
    video.dispatchEvent(new Event('seeked'));
    video.present(12);
    expect(player.now).toMatchObject({ status: 'seeking', target: 300 });
    video.arrive();
    expect(player.now).toMatchObject({ status: 'paused', frame: 300 });
  });

  it('steps back from the last frame although the seek to it counts as an end', () => {
    player.showFrame(499);
    video.arrive();
    player.step(-1);
    video.dispatchEvent(new Event('ended'));
    video.arrive();
    expect(player.now).toMatchObject({ status: 'paused', frame: 498 });
  });

  it('shows the last frame when playing has come to its end', () => {
    player.play();
    video.present(19.8);
    video.ended = true;
    video.paused = true;
    video.dispatchEvent(new Event('pause'));
    video.dispatchEvent(new Event('ended'));
    video.arrive(); // where it stopped
    video.arrive();
    expect(player.now).toMatchObject({ status: 'paused', frame: 499 });
  });

  it('stops when something else pauses the video', () => {
    player.play();
    video.present(0.08);
    video.pause();
    video.dispatchEvent(new Event('pause'));
    video.arrive();
    expect(player.now).toMatchObject({ status: 'paused', frame: 2 });
  });
});
