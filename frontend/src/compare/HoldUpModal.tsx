// A coach holds a stroke up to a player of the club: look, do it like this.
import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { playerNamesQuery } from '~/account/playerNames';
import { sentenceOf } from '~/api/errors';
import type { Card } from '~/api/types';
import { FormError } from '~/app/FormError';
import { titleOf } from '~/compare/cardWords';
import { choicesFor } from '~/compare/heldUpTo';
import { useHoldUp } from '~/compare/queries';

interface HoldUpModalProps {
  card: Card | null;
  cards: readonly Card[];
  onClose: () => void;
}

/** Always there, so that it can give the focus back when it closes. */
export function HoldUpModal({ card, cards, onClose }: HoldUpModalProps) {
  return (
    <Modal opened={card !== null} onClose={onClose} title="Hold up as a model">
      {card && <HoldUpForm card={card} cards={cards} onDone={onClose} />}
    </Modal>
  );
}

interface HoldUpFormProps {
  card: Card;
  cards: readonly Card[];
  onDone: () => void;
}

function HoldUpForm({ card, cards, onDone }: HoldUpFormProps) {
  const names = useQuery(playerNamesQuery);
  const choices = choicesFor(card, cards, names.data ?? new Map());
  const [asked, setAsked] = useState<string | null>(null);
  const player = asked ?? choices[0]?.items[0]?.value;
  const [note, setNote] = useState('');
  const holdUp = useHoldUp();
  if (player === undefined) {
    if (names.isPending) return <p role="status">Looking for the players of the club…</p>;
    return (
      <p>
        {names.error ? sentenceOf(names.error) : 'The club has no players yet: add some first.'}
      </p>
    );
  }
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    holdUp.mutate({ player: Number(player), stroke: card.stroke.id, note }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send}>
      <p>
        {titleOf(card)} is shown on the player’s page and among the strokes to compare with, even
        where its video is not theirs to see.
      </p>
      <NativeSelect
        mt="md"
        label="For"
        data={choices}
        value={player}
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      <TextInput
        mt="md"
        label="What to look at"
        placeholder="The left foot, before the contact"
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormError sentence={holdUp.error ? sentenceOf(holdUp.error) : null} />
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" loading={holdUp.isPending}>
          Hold up
        </Button>
      </Group>
    </form>
  );
}
