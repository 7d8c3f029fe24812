// The film of one stroke: at any speed, over and over around its contact, or frame by frame, with
// what a coach drew on its frames and said of them.
import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '~/account/status';
import type { Card } from '~/api/types';
import { momentAloud } from '~/compare/momentWords';
import { clipTableQuery } from '~/compare/queries';
import type { Point } from '~/drawings/Board';
import { DrawingLayer } from '~/drawings/DrawingLayer';
import { DrawingTools } from '~/drawings/DrawingTools';
import type { Pen } from '~/drawings/pens';
import { drawingsQuery, useDraw } from '~/drawings/queries';
import { MomentSlider, type MomentMark } from '~/player/MomentSlider';
import { ClipLoop, INTO_FRAME_S } from '~/season/ClipLoop';
import classes from '~/season/SlowMotion.module.css';
import { useShownMoment } from '~/season/useShownMoment';
import { BackIcon, NextIcon, PauseIcon, PlayIcon } from '~/theme/icons';
import { voiceNotesQuery } from '~/voice/queries';
import { VoiceNotes } from '~/voice/VoiceNotes';

const SPEEDS = ['0.1', '0.25', '0.5', '1'];
const UNKNOWN = { lengthS: 0, width: 16, height: 9 }; // before the film has told

interface SlowMotionProps {
  card: Card;
  /** Tells whether a recording would be lost now. */
  onUnsent: (hasUnsent: boolean) => void;
}

export function SlowMotion({ card, onUnsent }: SlowMotionProps) {
  const { can_coach: canDraw } = useMe();
  const film = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState('0.25');
  const [isTight, setIsTight] = useState(true);
  const [isPlaying, setIsPlaying] = useState(true);
  const [known, setKnown] = useState(UNKNOWN);
  const [isFine, setIsFine] = useState(true);
  const [isBroken, setIsBroken] = useState(false);
  const [soughtS, setSoughtS] = useState<number | null>(null); // while the film is on its way there
  const [pen, setPen] = useState<Pen | null>(null);
  const stroke = card.stroke.id;
  const drawings = useQuery(drawingsQuery(stroke)).data ?? [];
  const notes = useQuery(voiceNotesQuery(stroke)).data ?? [];
  const draw = useDraw(stroke);
  const src = isFine ? card.fine_clip : card.clip; // the small one is kept for times offline
  const table = useQuery(clipTableQuery(src)).data ?? null;
  const loop = useMemo(
    () => new ClipLoop(card.clip_contact_s, known.lengthS, isTight),
    [card.clip_contact_s, known.lengthS, isTight],
  );
  const nowS = useShownMoment(film, loop);

  useEffect(() => {
    if (film.current) film.current.playbackRate = Number(speed);
  }, [speed, known]);
  const play = () => void film.current?.play().catch(() => setIsPlaying(false));
  const standAt = (atS: number) => {
    if (!film.current) return;
    film.current.pause();
    film.current.currentTime = atS + INTO_FRAME_S;
  };
  const step = (frames: number) => {
    if (film.current) standAt(loop.stepped(film.current.currentTime, frames, table));
  };
  const choose = (chosen: Pen | null) => {
    setPen(chosen);
    if (chosen) film.current?.pause();
  };
  const add = (points: readonly Point[]) => {
    if (!pen) return;
    draw.mutate({ ...pen, at_s: nowS, points: points.map((point) => [...point]) });
    setPen(null);
  };
  return (
    <div className={classes.player}>
      <div
        className={classes.picture}
        style={{ aspectRatio: known.width / known.height, '--aspect': known.width / known.height }}
      >
        {isBroken ? (
          <img src={card.picture} alt="The moment of the contact" />
        ) : (
          <>
            <video
              ref={film}
              src={src}
              poster={card.picture}
              autoPlay
              loop
              muted
              playsInline
              disablePictureInPicture
              aria-label="The stroke"
              onClick={() => (isPlaying ? film.current?.pause() : play())}
              onLoadedMetadata={({ currentTarget: { duration, videoWidth, videoHeight } }) =>
                setKnown({ lengthS: duration, width: videoWidth, height: videoHeight })
              }
              onPlay={() => setIsPlaying(true)}
              onPause={() => setIsPlaying(false)}
              onSeeked={() => setSoughtS(null)}
              onError={() => (isFine ? setIsFine(false) : setIsBroken(true))}
            />
            <DrawingLayer
              drawings={drawings}
              nowS={nowS}
              width={known.width}
              height={known.height}
              pen={pen}
              onDrawn={add}
            />
          </>
        )}
      </div>
      {!isBroken && (
        <MomentSlider
          fromS={0}
          toS={known.lengthS}
          momentS={soughtS ?? nowS}
          contactS={card.clip_contact_s}
          words={momentAloud(nowS - card.clip_contact_s)}
          marks={[...marksOf('drawing', drawings), ...marksOf('voice', notes)]}
          onMoment={(atS) => {
            setSoughtS(atS);
            standAt(atS);
          }}
        />
      )}
      <div className={classes.controls}>
        <Button
          variant="default"
          aria-label={isPlaying ? 'Pause' : 'Play'}
          onClick={() => (isPlaying ? film.current?.pause() : play())}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </Button>
        <Button variant="default" aria-label="One frame back" onClick={() => step(-1)}>
          <BackIcon />
        </Button>
        <Button variant="default" aria-label="One frame on" onClick={() => step(1)}>
          <NextIcon />
        </Button>
        <Button variant="default" onClick={() => standAt(card.clip_contact_s)}>
          Contact
        </Button>
        <SegmentedControl
          aria-label="Speed"
          value={speed}
          onChange={setSpeed}
          data={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        />
        <Switch
          label="Around the contact"
          checked={isTight}
          onChange={(event) => setIsTight(event.currentTarget.checked)}
        />
      </div>
      {!isBroken && (
        <DrawingTools
          stroke={stroke}
          drawings={drawings}
          contactS={card.clip_contact_s}
          canDraw={canDraw}
          pen={pen}
          error={draw.error}
          onPen={choose}
          onLook={standAt}
        />
      )}
      <VoiceNotes
        stroke={stroke}
        contactS={card.clip_contact_s}
        nowS={nowS}
        canSpeak={canDraw && !isBroken}
        onLook={standAt}
        onUnsent={onUnsent}
      />
    </div>
  );
}

function marksOf(kind: MomentMark['kind'], left: readonly { at_s: number }[]): MomentMark[] {
  return left.map(({ at_s }) => ({ kind, atS: at_s }));
}
