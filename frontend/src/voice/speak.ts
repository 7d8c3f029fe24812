// Playing what was said, and telling when it cannot be played.

export const UNHEARD = 'This note cannot be played now. Please try it again.';

/** Begins to play; being stopped before the first sound is no failure. */
export function speak(voice: HTMLAudioElement, onFailure: () => void): void {
  void voice.play().catch((reason: unknown) => {
    const isStopped = reason instanceof DOMException && reason.name === 'AbortError';
    if (!isStopped) onFailure();
  });
}
