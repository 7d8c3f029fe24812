// Tells which frame the browser put on screen, and when: the only source of the player's position.

import type { FrameTable } from '~/player/FrameTable';

export interface Presented {
  readonly frame: number;
  /** On the clock of `performance.now()`. */
  readonly atMs: number;
}

/**
 * Calls back for every frame put on screen, until the returned function is called. Browsers without
 * requestVideoFrameCallback report only their coarse current time.
 */
export function watchPresentedFrames(
  video: HTMLVideoElement,
  table: FrameTable,
  presented: (what: Presented) => void,
): () => void {
  if (!('requestVideoFrameCallback' in video)) return watchCurrentTime(video, table, presented);
  let handle = 0;
  const onFrame: VideoFrameRequestCallback = (_now, metadata) => {
    handle = video.requestVideoFrameCallback(onFrame);
    presented({ frame: table.nearest(metadata.mediaTime), atMs: metadata.presentationTime });
  };
  handle = video.requestVideoFrameCallback(onFrame);
  return () => video.cancelVideoFrameCallback(handle);
}

function watchCurrentTime(
  video: HTMLVideoElement,
  table: FrameTable,
  presented: (what: Presented) => void,
): () => void {
  const tell = () =>
    presented({ frame: table.frameAt(video.currentTime), atMs: performance.now() });
  const events = ['loadeddata', 'timeupdate', 'seeked'];
  for (const event of events) video.addEventListener(event, tell);
  return () => {
    for (const event of events) video.removeEventListener(event, tell);
  };
}
