// All sessions, newest first, as a wall of posters.
import { Button, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '~/account/status';
import { Listing } from '~/app/Listing';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { EmptyTable } from '~/sessions/EmptyTable';
import { SessionCard } from '~/sessions/SessionCard';
import { sessionsQuery } from '~/sessions/sessions';
import classes from '~/sessions/SessionsPage.module.css';
import { PlusIcon, SearchIcon } from '~/theme/icons';

export function Component() {
  usePageTitle('Sessions');
  const me = useMe();
  const [typed, setTyped, search] = useSearch();
  const sessions = useInfiniteQuery(sessionsQuery(search));
  const isBlank = !search && sessions.data?.length === 0;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>Sessions</h1>
        </div>
        {!isBlank && (
          <TextInput
            className={page.search ?? ''}
            type="search"
            aria-label="Search sessions"
            placeholder="Title, player or file"
            leftSection={<SearchIcon size={16} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {me.can_coach && !isBlank && <NewSessionButton />}
      </header>
      <Listing
        query={sessions}
        skeleton={<CardSkeletons />}
        empty={search ? nothingFound(search) : me.can_coach ? FIRST_OF_COACH : FIRST_OF_PLAYER}
      >
        {(found) => (
          <ul className={classes.wall} aria-label="Sessions">
            {found.map((session) => (
              <SessionCard key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Listing>
    </div>
  );
}

function NewSessionButton() {
  return (
    <Button component={Link} to="/sessions/new" leftSection={<PlusIcon />}>
      New session
    </Button>
  );
}

const FIRST_OF_COACH = {
  title: 'Your first session starts here',
  text: 'Upload a video of a training; its strokes appear under it while you watch.',
  picture: <EmptyTable />,
  action: <NewSessionButton />,
};

const FIRST_OF_PLAYER = {
  title: 'No sessions with you yet',
  text: 'As soon as your coach uploads a video you play in, it is here.',
  picture: <EmptyTable />,
};

function nothingFound(search: string) {
  return {
    title: 'Nothing found',
    text: `No session, player or file is called “${search}”.`,
  };
}

/** What is typed, and, a moment later, what is searched for; the address keeps it. */
function useSearch(): [string, (text: string) => void, string] {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const [search] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    setParams(search ? { q: search } : {}, { replace: true });
  }, [search, setParams]);
  return [typed, setTyped, search];
}

function CardSkeletons() {
  return (
    <div className={classes.wall}>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className={classes.skeleton}>
          <Skeleton radius="md" style={{ aspectRatio: '16 / 9' }} />
          <Skeleton height={14} width="70%" mt="sm" />
          <Skeleton height={11} width="45%" mt="xs" />
        </div>
      ))}
    </div>
  );
}
