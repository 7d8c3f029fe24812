// Full screen for the picture with its controls; on iPhones only the video itself can have it.

interface FullScreenVideo extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}

export function toggleFullScreen(stage: HTMLElement | null): void {
  if (!stage) return;
  if (document.fullscreenElement) {
    void document.exitFullscreen();
  } else if (typeof stage.requestFullscreen === 'function') {
    // Refused where a page may not take the screen: then nothing changes, which is what is seen.
    stage.requestFullscreen().catch(() => undefined);
  } else {
    stage.querySelector<FullScreenVideo>('video')?.webkitEnterFullscreen?.();
  }
}
