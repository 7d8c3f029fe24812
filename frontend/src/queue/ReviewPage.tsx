// The queue's page: the strokes most worth a look, as a grid of clips.
import { Button, Skeleton } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMe } from '~/account/status';
import { keys } from '~/api/keys';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { useWatched } from '~/player/useWatched';
import { queueDoor, shelfOf } from '~/queue/door';
import { Gains } from '~/queue/Gains';
import type { QueueAction } from '~/queue/keys';
import { addressOf, isEverything, kindOf, type Kind } from '~/queue/kind';
import { PageBar } from '~/queue/PageBar';
import { QueueKeyTable } from '~/queue/QueueKeyTable';
import { QueueNumbers } from '~/queue/QueueNumbers';
import { deskOf, QueueTile } from '~/queue/QueueTile';
import { ReviewDesk, type DeskState } from '~/queue/ReviewDesk';
import classes from '~/queue/ReviewPage.module.css';
import { useQueueKeys } from '~/queue/useQueueKeys';
import { warmClips } from '~/queue/warmClips';
import { CheckIcon } from '~/theme/icons';

const ON_A_DESK = 12;
const ON_A_PHONE = 6;
const NARROW = '(max-width: 48em)';

export function Component() {
  usePageTitle('Review');
  const me = useMe();
  const [search] = useSearchParams();
  const kind = kindOf(search);
  if (!me.can_coach) return <MissingPage />;
  return <ReviewPage key={addressOf(kind)} memberId={me.id} kind={kind} />;
}

function ReviewPage({ memberId, kind }: { memberId: number; kind: Kind }) {
  const [desk] = useState(() => {
    const size = window.matchMedia(NARROW).matches ? ON_A_PHONE : ON_A_DESK;
    return new ReviewDesk(queueDoor(size, kind), shelfOf(memberId, window.localStorage));
  });
  const state = useWatched(desk.state, (now) => now);
  useDesk(desk, state);
  return (
    <div className={`${page.page} ${classes.page}`}>
      <header className={classes.head}>
        <h1 className={page.title}>Review</h1>
        {state.numbers && state.numbers.left > 0 && <QueueNumbers numbers={state.numbers} />}
        <Gains kind={kind} />
      </header>
      <div role="status" className={classes.note}>
        {state.note}
      </div>
      <Page desk={desk} state={state} kind={kind} />
    </div>
  );
}

/** Opens the desk, sends again when the network is back, and tells the bar what is left. */
function useDesk(desk: ReviewDesk, { numbers, phase, trouble, cards }: DeskState): void {
  const queries = useQueryClient();
  const hasOpened = useRef(false);
  useEffect(() => {
    if (hasOpened.current) return;
    hasOpened.current = true;
    void desk.open();
  }, [desk]);
  useEffect(() => {
    if (trouble === null) return;
    const send = () => void desk.accept();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [desk, trouble]);
  useEffect(() => {
    if (numbers) queries.setQueryData(keys.queueLeft, { left: numbers.left });
  }, [queries, numbers]);
  const first = cards[0]?.tile.stroke.id;
  useEffect(() => {
    if (phase !== 'ready' || !first) return;
    const leaving = new AbortController();
    desk
      .peek()
      .then((tiles) =>
        warmClips(
          tiles.map(({ clip }) => clip),
          leaving.signal,
        ),
      )
      .catch(() => undefined); // the page itself will say what is wrong
    return () => leaving.abort();
  }, [desk, phase, first]);
}

function Page({ desk, state, kind }: { desk: ReviewDesk; state: DeskState; kind: Kind }) {
  const { phase, cards, numbers, trouble, postponed } = state;
  if (phase === 'failed') {
    return (
      <Notice
        title="The queue did not come"
        text={state.failure}
        onRetry={() => void desk.again()}
      />
    );
  }
  if (phase === 'loading' && cards.length === 0) return <TileSkeletons />;
  if (cards.length > 0 || trouble !== null) return <Grid desk={desk} state={state} />;
  if (postponed > 0 && numbers && numbers.left > 0) {
    return (
      <Notice
        title="Only what you left for later is left"
        text="Look at it now, or come back: it waits until somebody decides it."
      >
        <Button onClick={() => void desk.again()}>Look at it now</Button>
      </Notice>
    );
  }
  if (!isEverything(kind)) {
    return (
      <Notice
        title="Nothing of this kind is waiting"
        text="Freeze and train when you have corrected enough, or go on with the rest of the queue."
        picture={<CheckIcon size={40} />}
      >
        <Button component={Link} to="/review">
          Show everything
        </Button>
      </Notice>
    );
  }
  return (
    <Notice
      title="Nothing is waiting"
      text="Every stroke of your open videos has been decided. Approve the videos that are right, so that the model can learn from them, or upload another one."
      picture={<CheckIcon size={40} />}
    >
      <Button component={Link} to="/" variant="default">
        All sessions
      </Button>
      <Button component={Link} to="/sessions/new">
        New session
      </Button>
    </Notice>
  );
}

function Grid({ desk, state }: { desk: ReviewDesk; state: DeskState }) {
  const { cards, selected, phase, trouble, isSending } = state;
  const grid = useRef<HTMLUListElement>(null);
  const navigate = useNavigate();
  const isStill = useReducedMotion();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isBusy = isSending || phase === 'loading';
  const onSelect = useCallback((at: number) => desk.select(at), [desk]);
  const onSay = useCallback<ReviewDesk['say']>((verdict, at) => desk.say(verdict, at), [desk]);

  const stroke = cards[selected]?.tile.stroke;
  const video = cards[selected]?.tile.video;
  const act = useCallback(
    (action: QueueAction) => {
      if (action.kind === 'move') {
        desk.move(action.columns, action.rows, columnsOf(grid.current));
      } else if (action.kind === 'accept') void desk.accept();
      else if (action.kind === 'undo') void desk.undo();
      else if (action.kind === 'help') setHelpOpen(true);
      else if (!stroke) return;
      else if (action.kind === 'toggle') setToggled((now) => withOrWithout(now, stroke.id));
      else if (action.kind === 'open') {
        if (video) void navigate(deskOf(video, stroke.contact_frame));
      } else desk.say(action.kind === 'label' ? action : { kind: action.kind });
    },
    [desk, navigate, stroke, video],
  );
  useQueueKeys(act);

  return (
    <>
      <ul ref={grid} className={classes.grid} aria-label="Strokes to look at" aria-busy={isBusy}>
        {cards.map((card, at) => {
          const { id } = card.tile.stroke;
          const plays = isStill ? at === selected : true;
          return (
            <QueueTile
              key={id}
              card={card}
              at={at}
              isSelected={at === selected}
              isPlaying={plays !== toggled.has(id)}
              isBusy={isBusy || trouble !== null}
              onSelect={onSelect}
              onSay={onSay}
            />
          );
        })}
      </ul>
      <PageBar
        cards={cards}
        canUndo={state.canUndo}
        isBusy={isBusy}
        trouble={trouble}
        onAccept={() => void desk.accept()}
        onUndo={() => void desk.undo()}
        onHelp={() => setHelpOpen(true)}
      />
      <QueueKeyTable isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}

function TileSkeletons() {
  return (
    <div className={classes.grid} aria-busy="true" aria-label="Loading">
      {Array.from({ length: ON_A_DESK }, (_, index) => (
        <Skeleton key={index} radius="md" className={classes.skeleton ?? ''} />
      ))}
    </div>
  );
}

/** How many tiles stand beside each other. */
function columnsOf(grid: HTMLElement | null): number {
  const tiles = [...(grid?.children ?? [])] as HTMLElement[];
  return tiles.filter(({ offsetTop }) => offsetTop === tiles[0]?.offsetTop).length || 1;
}

function withOrWithout(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
