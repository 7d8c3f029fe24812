// A stroke as a silent film that repeats itself, at half speed, as long as it can be seen.
import { useEffect, useRef, useState } from 'react';
import classes from '~/queue/Clip.module.css';

const SPEED = 0.5; // a stroke lasts a second: nobody can judge it at full speed
const NEARLY_SEEN = '200px';

interface ClipProps {
  src: string;
  /** The frame of the contact, should there be no film. */
  picture: string;
  /** Where a film that stands still stands. */
  contactS: number;
  isPlaying: boolean;
}

export function Clip({ src, picture, contactS, isPlaying }: ClipProps) {
  const place = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const isSeen = useIsSeen(place);
  const [wasSeen, setWasSeen] = useState(false);
  const [state, setState] = useState<'loading' | 'ready' | 'broken'>('loading');
  if (isSeen && !wasSeen) setWasSeen(true);

  useEffect(() => {
    const film = video.current;
    if (!film || state !== 'ready') return;
    if (isPlaying && isSeen) {
      film.playbackRate = SPEED;
      film.play().catch(() => undefined); // a browser that will not play shows a picture
    } else {
      film.pause();
      if (!isPlaying) film.currentTime = contactS;
    }
  }, [isPlaying, isSeen, state, contactS]);

  return (
    <div ref={place} className={classes.clip} data-state={state}>
      {wasSeen && state !== 'broken' && (
        <video
          ref={video}
          className={classes.film}
          src={src}
          loop
          muted
          playsInline
          disablePictureInPicture
          preload="auto"
          onLoadedData={() => setState('ready')}
          onError={() => setState('broken')}
          aria-hidden="true"
          tabIndex={-1}
        />
      )}
      {state === 'broken' && <img className={classes.film} src={picture} alt="" />}
    </div>
  );
}

function useIsSeen(place: React.RefObject<HTMLDivElement | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watcher = new IntersectionObserver(
      (entries) => setIsSeen(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: NEARLY_SEEN },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [place]);
  return isSeen;
}
