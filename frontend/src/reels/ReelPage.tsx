// One reel: watched from end to end, put in order, exported.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { sentenceOf } from '~/api/errors';
import { formError } from '~/api/field-errors';
import type { Card, Reel } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { FetchedPage } from '~/app/FetchedPage';
import { FormError } from '~/app/FormError';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { RemoveButton } from '~/app/RemoveButton';
import { Exports } from '~/reels/Exports';
import { ReelFilm } from '~/reels/ReelFilm';
import { ReelModal } from '~/reels/ReelModal';
import classes from '~/reels/Reels.module.css';
import { reelQuery, reelStrokesQuery, useKeepStrokes, useRemoveReel } from '~/reels/reels';
import { aboutReel } from '~/reels/reelWords';
import { ReelStrokes } from '~/reels/ReelStrokes';
import { CheckIcon, PencilIcon } from '~/theme/icons';

export function Component() {
  const { id = '' } = useParams();
  const reel = useQuery(reelQuery(id));
  usePageTitle(reel.data?.title ?? 'Reel');
  return (
    <FetchedPage
      query={reel}
      what="reel"
      back={<BackLink to="/reels" name="Reels" />}
      heights={[320]}
    >
      {(fetched) => <OpenReel key={id} reel={fetched} />}
    </FetchedPage>
  );
}

function OpenReel({ reel }: { reel: Reel }) {
  const strokes = useQuery(reelStrokesQuery(reel.id));
  return (
    <>
      <Head reel={reel} />
      {strokes.isPending && <Skeleton height={320} />}
      {strokes.error && (
        <Notice
          title="Its strokes did not come"
          text={sentenceOf(strokes.error)}
          onRetry={() => void strokes.refetch()}
        />
      )}
      {strokes.data?.count === 0 && <EmptyReel reel={reel} />}
      {strokes.data && strokes.data.count > 0 && (
        <Watched reel={reel} cards={strokes.data.results} all={strokes.data.count} />
      )}
      <Exports reel={reel} strokes={strokes.data?.count ?? 0} />
    </>
  );
}

function Head({ reel }: { reel: Reel }) {
  const navigate = useNavigate();
  const [isEdited, setEdited] = useState(false);
  const keep = useKeepStrokes(reel.id);
  const remove = useRemoveReel();
  const leave = () => void navigate('/reels');
  return (
    <header className={page.head}>
      <div className={page.titles}>
        <h1 className={page.title}>{reel.title}</h1>
        <p className={classes.under} data-words={reel.query ? true : undefined}>
          {aboutReel(reel)}
        </p>
        <FormError sentence={formError(keep.error ?? remove.error, [])} />
      </div>
      <div className={page.actions}>
        {reel.query && (
          <Button
            variant="default"
            leftSection={<CheckIcon size={16} />}
            loading={keep.isPending}
            onClick={() => keep.mutate()}
          >
            Keep these
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<PencilIcon size={16} />}
          onClick={() => setEdited(true)}
        >
          Edit
        </Button>
        <RemoveButton
          question={`Remove “${reel.title}” and its files? The strokes stay where they are.`}
          isPending={remove.isPending}
          onRemove={() => remove.mutate(reel.id, { onSuccess: leave })}
        />
      </div>
      {isEdited && <ReelModal reel={reel} onClose={() => setEdited(false)} />}
    </header>
  );
}

function EmptyReel({ reel }: { reel: Reel }) {
  return reel.query ? (
    <Notice
      title="Nothing found"
      text="No stroke fits this query at the moment. Edit it, or come back after the next session."
    />
  ) : (
    <Notice
      title="No strokes in it yet"
      text="Add strokes from their cards: open a player and choose “Add to reel”."
    />
  );
}

function Watched({ reel, cards, all }: { reel: Reel; cards: readonly Card[]; all: number }) {
  const [shown, setShown] = useState(cards[0]?.stroke.id ?? '');
  const at = Math.max(
    0,
    cards.findIndex(({ stroke }) => stroke.id === shown),
  );
  const show = (place: number) => setShown(cards[place]?.stroke.id ?? '');
  return (
    <div className={classes.watched}>
      <ReelFilm cards={cards} at={at} onShow={show} />
      <div>
        <ReelStrokes reel={reel} cards={cards} at={at} onShow={show} />
        {all > cards.length && (
          <p className={classes.hint}>
            The first {cards.length} of {all.toLocaleString('en')}. An export takes no more: narrow
            the query, or end it with “limit {cards.length}”.
          </p>
        )}
      </div>
    </div>
  );
}
