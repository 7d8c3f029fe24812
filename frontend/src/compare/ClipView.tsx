// A stroke's clip as one of several: the desk says which moment it shows.
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Card } from '~/api/types';
import { AlignedClip } from '~/compare/AlignedClip';
import { ClipFilm } from '~/compare/ClipFilm';
import classes from '~/compare/ClipView.module.css';
import type { CompareDesk } from '~/compare/CompareDesk';
import { clipTableQuery } from '~/compare/queries';
import { ShownMoment } from '~/compare/ShownMoment';
import { useWatched } from '~/player/useWatched';

interface ClipViewProps {
  card: Card;
  /** Where its clip is. */
  src: string;
  desk: CompareDesk;
  style: CSSProperties;
}

export function ClipView({ card, src, desk, style }: ClipViewProps) {
  const { clip_contact_s: contactS } = card;
  const table = useQuery(clipTableQuery(src));
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'broken'>('loading');
  const clip = useMemo(
    () => table.data && new AlignedClip(table.data, contactS),
    [table.data, contactS],
  );
  const isOutside = useWatched(desk.state, ({ momentS }) => clip?.covers(momentS) === false);

  useEffect(() => {
    if (!video || !clip || state !== 'ready') return;
    const film = new ClipFilm(video, clip, desk);
    desk.add(film);
    return () => {
      desk.remove(film);
      film.dispose();
    };
  }, [video, clip, state, desk]);

  if (state === 'broken' || table.isError) {
    const why = table.error ? sentenceOf(table.error) : 'This browser cannot play this clip.';
    return <BrokenClip picture={card.picture} why={why} style={style} />;
  }
  return (
    <div className={classes.clip} data-state={state} data-outside={isOutside}>
      {clip && (
        <video
          ref={setVideo}
          className={classes.film}
          style={style}
          src={src}
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
      {video && <ShownMoment video={video} contactS={contactS} isOutside={isOutside} />}
    </div>
  );
}

function BrokenClip({
  picture,
  why,
  style,
}: {
  picture: string;
  why: string;
  style: CSSProperties;
}) {
  const [hasPicture, setHasPicture] = useState(true);
  return (
    <div className={classes.clip} data-state="broken">
      {hasPicture && (
        <img
          className={classes.film}
          style={style}
          src={picture}
          alt=""
          onError={() => setHasPicture(false)}
        />
      )}
      <p className={classes.why} role="alert">
        This clip cannot be played. {why}
      </p>
    </div>
  );
}
