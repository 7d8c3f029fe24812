// Takes single frames out of a clip, one after another, each verified before it counts.

import type { FrameTable } from '~/player/FrameTable';
import { Screen } from '~/player/Screen';

export class FrameGrabber {
  private readonly screen: Screen;
  private settled: () => void = () => undefined;

  private constructor(
    readonly video: HTMLVideoElement,
    table: FrameTable,
  ) {
    this.screen = new Screen(video, table, {
      played: () => undefined,
      settled: () => this.settled(),
    });
  }

  /** Open a clip; rejects when the browser cannot play it, or when nobody waits any more. */
  static async open(src: string, table: FrameTable, signal: AbortSignal): Promise<FrameGrabber> {
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.preload = 'auto';
    video.src = src;
    await heard(video, 'loadeddata', signal);
    return new FrameGrabber(video, table);
  }

  /** Bring a frame on screen; `video` shows it then. */
  grab(frame: number): Promise<void> {
    return new Promise((resolve) => {
      this.settled = resolve;
      this.screen.want(frame);
    });
  }

  dispose(): void {
    this.screen.dispose();
    this.video.removeAttribute('src');
    this.video.load();
  }
}

function heard(video: HTMLVideoElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('the clip cannot be played'));
    video.addEventListener(event, () => resolve(), { once: true, signal });
    video.addEventListener('error', fail, { once: true, signal });
    signal.addEventListener('abort', fail, { once: true });
  });
}
