// Which moment a clip really shows, as the browser says it of the picture on screen.
import { useEffect, useState } from 'react';
import classes from '~/compare/ClipView.module.css';
import { moment } from '~/compare/momentWords';

interface ShownMomentProps {
  video: HTMLVideoElement;
  contactS: number;
  isOutside: boolean;
}

export function ShownMoment({ video, contactS, isOutside }: ShownMomentProps) {
  const mediaTimeS = useMediaTime(video);
  if (mediaTimeS === null) return null;
  return (
    <span className={classes.moment} data-media-time={mediaTimeS} data-contact={contactS}>
      {isOutside ? 'Not filmed then' : moment(mediaTimeS - contactS)}
    </span>
  );
}

/** The media time of the picture on screen; null until there is one, or where no browser tells. */
function useMediaTime(video: HTMLVideoElement): number | null {
  const [mediaTimeS, setMediaTimeS] = useState<number | null>(null);
  useEffect(() => {
    if (!('requestVideoFrameCallback' in video)) return;
    let handle = 0;
    const onFrame: VideoFrameRequestCallback = (_now, { mediaTime }) => {
      handle = video.requestVideoFrameCallback(onFrame);
      setMediaTimeS(mediaTime);
    };
    handle = video.requestVideoFrameCallback(onFrame);
    return () => video.cancelVideoFrameCallback(handle);
  }, [video]);
  return mediaTimeS;
}
