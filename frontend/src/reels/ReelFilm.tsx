// A reel played clip after clip, the next one fetched while this one is watched.
import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Card } from '~/api/types';
import { warmClips } from '~/queue/warmClips';
import classes from '~/reels/Reels.module.css';
import { aboutStroke } from '~/reels/reelWords';
import { className, playerName } from '~/strokes/strokeWords';
import { BackIcon, NextIcon, PauseIcon, PlayIcon } from '~/theme/icons';

interface ReelFilmProps {
  cards: readonly Card[];
  at: number;
  onShow: (at: number) => void;
}

export function ReelFilm({ cards, at, onShow }: ReelFilmProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [brokenClip, setBrokenClip] = useState<string | null>(null);
  const card = cards[at];
  const next = cards[at + 1]?.clip;

  useEffect(() => {
    if (!next) return;
    const leaving = new AbortController();
    void warmClips([next], leaving.signal);
    return () => leaving.abort();
  }, [next]);

  useEffect(() => {
    if (isPlaying) video.current?.play().catch(() => setPlaying(false));
    else video.current?.pause();
  }, [isPlaying, card?.clip]);

  if (!card) return null;
  const goOn = () => {
    if (at + 1 < cards.length) onShow(at + 1);
    else setPlaying(false);
  };
  const play = () => {
    const isOver = video.current?.ended && at + 1 === cards.length;
    if (!isPlaying && isOver) onShow(0);
    setPlaying(!isPlaying);
  };
  const isBroken = brokenClip === card.clip;
  return (
    <section className={classes.film} aria-label="Reel">
      <div className={classes.screen}>
        {isBroken ? (
          <img src={card.picture} alt="" />
        ) : (
          <video
            ref={video}
            src={card.clip}
            poster={card.picture}
            muted
            playsInline
            disablePictureInPicture
            preload="auto"
            onEnded={goOn}
            onClick={play}
            onError={() => setBrokenClip(card.clip)}
          />
        )}
      </div>
      <div className={classes.controls}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          className={classes.step}
          aria-label="Previous stroke"
          disabled={at === 0}
          onClick={() => onShow(at - 1)}
        >
          <BackIcon />
        </ActionIcon>
        <Button
          leftSection={isPlaying ? <PauseIcon size={16} /> : <PlayIcon size={16} />}
          onClick={play}
        >
          {isPlaying ? 'Pause' : 'Play all'}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          className={classes.step}
          aria-label="Next stroke"
          disabled={at + 1 >= cards.length}
          onClick={() => onShow(at + 1)}
        >
          <NextIcon />
        </ActionIcon>
        <span className={classes.place} aria-live="polite">
          {at + 1} of {cards.length}
        </span>
      </div>
      <p className={classes.what}>
        {className(card.stroke)}, {playerName(card.stroke)}
      </p>
      <p className={classes.about}>
        {isBroken ? 'This clip cannot be shown at the moment. ' : ''}
        {aboutStroke(card)}
      </p>
    </section>
  );
}
