// Watches a film picture by picture: says which moment is shown, and keeps it within its loop.
import { type RefObject, useEffect, useState } from 'react';
import type { ClipLoop } from '~/season/ClipLoop';

/** The moment of the picture on the screen, in seconds into the clip. */
export function useShownMoment(film: RefObject<HTMLVideoElement | null>, loop: ClipLoop): number {
  const [shownS, setShownS] = useState(0);
  useEffect(() => {
    const video = film.current;
    if (!video) return;
    let request = 0;
    const look = (_now: number, { mediaTime }: { mediaTime: number }) => {
      setShownS(mediaTime);
      const back = video.paused ? null : loop.backFrom(video.currentTime);
      if (back !== null) video.currentTime = back;
      request = video.requestVideoFrameCallback(look);
    };
    request = video.requestVideoFrameCallback(look);
    return () => video.cancelVideoFrameCallback(request);
  }, [film, loop]);
  return shownS;
}
