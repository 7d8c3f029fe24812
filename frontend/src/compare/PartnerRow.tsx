// A stroke that could be compared with: its contact, whose it is, why this one.
import { Button } from '@mantine/core';
import type { Card } from '~/api/types';
import { titleOf } from '~/compare/cardWords';
import classes from '~/compare/PartnersPanel.module.css';
import { day } from '~/format/times';

interface PartnerRowProps {
  card: Card;
  reason: string;
  isIn: boolean;
  isFull: boolean;
  onAdd: () => void;
}

export function PartnerRow({ card, reason, isIn, isFull, onAdd }: PartnerRowProps) {
  const title = titleOf(card);
  return (
    <li className={classes.row} data-stroke={card.stroke.id}>
      <img className={classes.picture} src={card.picture} alt="" loading="lazy" />
      <div className={classes.words}>
        <p className={classes.name}>{title}</p>
        <p className={classes.about}>{day(card.played_on)}</p>
        <p className={classes.about}>{reason}</p>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={isIn ? `${title} is shown` : `Add ${title}`}
        disabled={isIn || isFull}
        onClick={onAdd}
      >
        {isIn ? 'Shown' : 'Add'}
      </Button>
    </li>
  );
}
