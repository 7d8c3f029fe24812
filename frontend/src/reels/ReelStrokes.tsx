// The strokes of a reel in their order; those of a list can be moved and taken out.
import { ActionIcon } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { formError } from '~/api/field-errors';
import type { Card, Reel } from '~/api/types';
import { FormError } from '~/app/FormError';
import { moved } from '~/reels/order';
import classes from '~/reels/Reels.module.css';
import { useSaveReel } from '~/reels/reels';
import { aboutStroke } from '~/reels/reelWords';
import { Letter } from '~/strokes/Letter';
import { className, playerName } from '~/strokes/strokeWords';
import { CloseIcon, DownIcon, UpIcon } from '~/theme/icons';

interface ReelStrokesProps {
  reel: Reel;
  cards: readonly Card[];
  at: number;
  onShow: (at: number) => void;
}

export function ReelStrokes({ reel, cards, at, onShow }: ReelStrokesProps) {
  const save = useSaveReel();
  const place = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<readonly Card[] | null>(null); // until the server has it
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = wanted ?? cards;
  const isByHand = !reel.query;
  const list = (next: readonly Card[]) => {
    setWanted(next);
    save.mutate(
      { id: reel.id, form: { strokes: next.map(({ stroke }) => stroke.id) } },
      { onSettled: () => setWanted(null) },
    );
  };
  const takeOut = (card: Card) => {
    list(shown.filter((other) => other !== card));
    place.current?.focus(); // the button that was pressed goes with its row
  };
  const drop = (to: number) => (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== null && dragged !== to) list(moved(shown, dragged, to));
    setDragged(null);
  };
  return (
    <>
      <FormError sentence={formError(save.error, [])} />
      <ol ref={place} className={classes.strokes} aria-label="Strokes of the reel" tabIndex={-1}>
        {shown.map((card, number) => (
          <li
            key={card.stroke.id}
            className={classes.stroke}
            data-dragged={dragged === number || undefined}
            aria-current={number === at}
            draggable={isByHand}
            onDragStart={() => setDragged(number)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop(number)}
          >
            <button type="button" className={classes.open} onClick={() => onShow(number)}>
              <img src={card.picture} alt="" loading="lazy" draggable={false} />
              <Letter label={card.stroke.label} />
              <span className={classes.words}>
                <span className={classes.name}>
                  {className(card.stroke)}, {playerName(card.stroke)}
                </span>
                <span className={classes.about}>{aboutStroke(card)}</span>
              </span>
            </button>
            {isByHand && (
              <Moves
                name={`${className(card.stroke)} ${number + 1}`}
                isFirst={number === 0}
                isLast={number + 1 === shown.length}
                onMove={(by) => list(moved(shown, number, number + by))}
                onRemove={() => takeOut(card)}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

interface MovesProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function Moves({ name, isFirst, isLast, onMove, onRemove }: MovesProps) {
  const look = { variant: 'subtle', color: 'gray', className: classes.move } as const;
  return (
    <div className={classes.moves}>
      <ActionIcon
        {...look}
        aria-label={`Move ${name} up`}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <UpIcon size={16} />
      </ActionIcon>
      <ActionIcon
        {...look}
        aria-label={`Move ${name} down`}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <DownIcon size={16} />
      </ActionIcon>
      <ActionIcon {...look} aria-label={`Take ${name} out`} onClick={onRemove}>
        <CloseIcon size={14} />
      </ActionIcon>
    </div>
  );
}
