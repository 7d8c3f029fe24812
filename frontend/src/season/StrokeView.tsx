// One stroke, large: slow, around its contact, frame by frame, with all that is known of it.
import { Button, Modal } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'react-router';
import type { Card } from '~/api/types';
import { CompareButton } from '~/compare/CompareButton';
import { addressOf } from '~/compare/selection';
import { percent } from '~/format/amounts';
import { day } from '~/format/times';
import { deskOf } from '~/queue/QueueTile';
import { AddToReel } from '~/reels/AddToReel';
import { cardSentence, placeWords, tempoWords } from '~/season/cardWords';
import { SlowMotion } from '~/season/SlowMotion';
import classes from '~/season/StrokeView.module.css';
import { Unsent } from '~/season/Unsent';
import { Letter } from '~/strokes/Letter';
import { BackIcon, NextIcon, SearchIcon } from '~/theme/icons';
import { STROKE_CLASSES } from '~/theme/strokes';

interface StrokeViewProps {
  card: Card;
  before: Card | null;
  after: Card | null;
  onShow: (card: Card) => void;
  onClose: () => void;
}

export function StrokeView({ card, before, after, onShow, onClose }: StrokeViewProps) {
  const { stroke } = card;
  const [hasUnsent, setHasUnsent] = useState(false);
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const away = (how: () => void) => (hasUnsent ? setLeave(() => how) : how());
  const turn = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'PageDown' && after) away(() => onShow(after));
    else if (event.key === 'PageUp' && before) away(() => onShow(before));
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => turn(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <Modal
      opened
      onClose={() => away(onClose)}
      size="60rem"
      title={
        <span className={classes.title}>
          <Letter label={stroke.label} /> {STROKE_CLASSES[stroke.label].name}
          {stroke.player_name && <span className={classes.who}>{stroke.player_name}</span>}
        </span>
      }
    >
      <SlowMotion key={stroke.id} card={card} onUnsent={setHasUnsent} />
      {leave && (
        <Unsent
          onStay={() => setLeave(null)}
          onLeave={() => {
            setLeave(null);
            leave();
          }}
        />
      )}
      <dl className={classes.facts}>
        <Fact name="Place" value={placeWords(card)} />
        <Fact name="Tempo" value={tempoWords(card.tempo_s)} />
        <Fact
          name="Consistency"
          value={stroke.consistency === null ? 'seen by a person' : percent(stroke.consistency)}
        />
        <Fact
          name="Confidence"
          value={stroke.confidence === null ? 'seen by a person' : percent(stroke.confidence)}
        />
        <Fact name="Played" value={`${day(card.played_on)}, ${card.player_session_title}`} />
      </dl>
      {card.remarks.length > 0 && (
        <ul className={classes.remarks} aria-label="What was said of it">
          {card.remarks.map(({ author, text }, index) => (
            <li key={index}>
              <strong>{author ?? 'Somebody'}</strong> {text}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        <div className={classes.turn}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label="The stroke before"
            disabled={!before}
            onClick={() => before && away(() => onShow(before))}
          >
            <BackIcon />
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label="The next stroke"
            disabled={!after}
            onClick={() => after && away(() => onShow(after))}
          >
            <NextIcon />
          </Button>
        </div>
        <div className={classes.acts}>
          <CompareButton stroke={stroke.id} name={cardSentence(card)} />
          <Button
            component={Link}
            to={addressOf([stroke.id])}
            variant="default"
            size="compact-sm"
            leftSection={<SearchIcon size={15} />}
          >
            Find similar
          </Button>
          <Button
            component={Link}
            to={deskOf(card.video, stroke.contact_frame)}
            variant="default"
            size="compact-sm"
          >
            Open in its video
          </Button>
          <AddToReel stroke={stroke.id} hasWords />
        </div>
      </div>
    </Modal>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
