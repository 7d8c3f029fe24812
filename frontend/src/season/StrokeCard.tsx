// One stroke on the wall: its film in slow motion, what it is, how sure and how steady.
import type { Card } from '~/api/types';
import { CompareButton } from '~/compare/CompareButton';
import { day } from '~/format/times';
import { Clip } from '~/queue/Clip';
import { AddToReel } from '~/reels/AddToReel';
import { cardSentence, placeWords } from '~/season/cardWords';
import classes from '~/season/StrokeCard.module.css';
import { classColour } from '~/strokes/Letter';
import { STROKE_CLASSES } from '~/theme/strokes';
import { percent } from '~/format/amounts';

export function StrokeCard({ card, onOpen }: { card: Card; onOpen: () => void }) {
  const { stroke } = card;
  const { name, ink } = STROKE_CLASSES[stroke.label];
  return (
    <li className={classes.card} data-stroke={stroke.id}>
      <button
        type="button"
        className={classes.open}
        aria-label={cardSentence(card)}
        onClick={onOpen}
      >
        <span className={classes.picture}>
          <Clip src={card.clip} picture={card.picture} contactS={card.clip_contact_s} isPlaying />
          <span
            className={classes.label}
            style={{ background: classColour(stroke.label), color: ink }}
          >
            {name}
          </span>
        </span>
        <span className={classes.place}>{placeWords(card)}</span>
        <span className={classes.about}>
          {stroke.consistency !== null && `steady ${percent(stroke.consistency)}`}
          {stroke.confidence !== null && ` · sure ${percent(stroke.confidence)}`}
        </span>
        <span className={classes.about}>
          {day(card.played_on)}
          {card.remarks.length > 0 && ` · ${card.remarks.length} said`}
        </span>
      </button>
      <div className={classes.foot}>
        <CompareButton stroke={stroke.id} name={cardSentence(card)} />
        <AddToReel stroke={stroke.id} />
      </div>
    </li>
  );
}
