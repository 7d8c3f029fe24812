// Dragging the playhead: the video stands still meanwhile and goes on afterwards if it was playing.

import type { VideoPlayer } from '~/player/VideoPlayer';

export interface Scrubbing {
  scrub(frame: number): void;
  scrubEnded(): void;
}

export function scrubbing(player: VideoPlayer): Scrubbing {
  let isScrubbing = false;
  let wasMoving = false;
  return {
    scrub(frame) {
      if (!isScrubbing) {
        isScrubbing = true;
        wasMoving = player.now.isMoving;
        if (wasMoving) player.pause();
      }
      player.showFrame(frame);
    },
    scrubEnded() {
      if (isScrubbing && wasMoving) player.play();
      isScrubbing = false;
    },
  };
}
