// What coaches hold up to a player: do it like this. Coaches take it back here.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '~/account/status';
import { sentenceOf } from '~/api/errors';
import type { ModelStroke, Player } from '~/api/types';
import { RemoveButton } from '~/app/RemoveButton';
import { Section } from '~/app/Section';
import { dayAndSession, titleOf } from '~/compare/cardWords';
import { addressOf } from '~/compare/selection';
import { Clip } from '~/queue/Clip';
import classes from '~/season/HeldUp.module.css';
import { heldUpBy } from '~/season/heldUpWords';
import { heldUpQuery, useTakeBackModel } from '~/season/seasons';
import { Letter } from '~/strokes/Letter';

export function HeldUp({ player }: { player: Pick<Player, 'id' | 'name'> }) {
  const me = useMe();
  const heldUp = useInfiniteQuery(heldUpQuery(player.id));
  const takeBack = useTakeBackModel(player.id);
  if (!me.can_coach && !heldUp.data?.length) return null; // nothing to look at, nothing to do
  return (
    <Section
      title={me.player_id === player.id ? 'Held up to you' : `Held up to ${player.name}`}
      text="Strokes to look at: do it like this."
    >
      {heldUp.isError && <p className={classes.quiet}>{sentenceOf(heldUp.error)}</p>}
      {heldUp.data?.length === 0 && (
        <p className={classes.quiet}>
          Nothing yet. Put strokes side by side under <Link to="/compare">Compare</Link>, and press
          “Hold up as a model” at the one to look at.
        </p>
      )}
      {takeBack.isError && (
        <p className={classes.quiet} role="alert">
          {sentenceOf(takeBack.error)}
        </p>
      )}
      <ul className={classes.cards} aria-label="Held up as a model">
        {heldUp.data?.map((model) => (
          <ModelCard key={model.card.stroke.id} model={model}>
            {me.can_coach && (
              <RemoveButton
                question={`Take “${titleOf(model.card)}” back from ${player.name}?`}
                label="Take back"
                isPending={takeBack.isPending && takeBack.variables === model.card.stroke.id}
                onRemove={() => takeBack.mutate(model.card.stroke.id)}
              />
            )}
          </ModelCard>
        ))}
      </ul>
      {heldUp.hasNextPage && (
        <Button
          variant="default"
          loading={heldUp.isFetchingNextPage}
          onClick={() => void heldUp.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Section>
  );
}

function ModelCard({ model, children }: { model: ModelStroke; children: React.ReactNode }) {
  const { card, note } = model;
  const title = titleOf(card);
  return (
    <li className={classes.card} data-stroke={card.stroke.id}>
      <Link
        className={classes.picture}
        to={addressOf([card.stroke.id])}
        aria-label={`Watch ${title}`}
      >
        <Clip
          src={card.clip}
          picture={card.picture}
          contactS={card.clip_contact_s}
          isPlaying={false}
        />
      </Link>
      <p className={classes.title}>
        <Letter label={card.stroke.label} /> {title}
      </p>
      {note && <p className={classes.note}>{note}</p>}
      <p className={classes.quiet}>{dayAndSession(card)}</p>
      <p className={classes.quiet}>{heldUpBy(model)}</p>
      <div className={classes.foot}>{children}</div>
    </li>
  );
}
