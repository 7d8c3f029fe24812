// Choosing the session that is to be locked.
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlayerSession } from '~/api/types';
import { Listing } from '~/app/Listing';
import { count } from '~/format/amounts';
import { day } from '~/format/times';
import { lockedSessionsQuery } from '~/learning/lockedSessions';
import classes from '~/learning/LockModal.module.css';
import { sessionsQuery } from '~/sessions/sessions';
import { NextIcon, SearchIcon } from '~/theme/icons';

export function SessionChoice({ onChoose }: { onChoose: (session: PlayerSession) => void }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const sessions = useInfiniteQuery(sessionsQuery(search));
  const locked = useInfiniteQuery(lockedSessionsQuery).data ?? [];
  const lockedKeys = new Set(locked.map(({ player_session }) => player_session));
  return (
    <div className={classes.step}>
      <p>Which session should only test? Nothing is locked before you have seen what goes along.</p>
      <TextInput
        type="search"
        aria-label="Search sessions"
        placeholder="Title, player or file"
        data-autofocus
        leftSection={<SearchIcon size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.choices}>
        <Listing query={sessions} empty={search ? nothingFound(search) : NONE}>
          {(found) => (
            <ul className={classes.list} aria-label="Sessions to choose from">
              {found.map((session) => (
                <li key={session.id}>
                  <Choice
                    session={session}
                    isLocked={lockedKeys.has(session.id)}
                    onChoose={() => onChoose(session)}
                  />
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </div>
    </div>
  );
}

const NONE = {
  title: 'There is no session yet',
  text: 'Upload a video first: its session can be locked then.',
};

function nothingFound(search: string) {
  return { title: 'Nothing found', text: `No session, player or file is called “${search}”.` };
}

interface ChoiceProps {
  session: PlayerSession;
  isLocked: boolean;
  onChoose: () => void;
}

function Choice({ session, isLocked, onChoose }: ChoiceProps) {
  const about = [
    session.played_on && day(session.played_on),
    session.participants?.map(({ name }) => name).join(', '),
    isLocked ? 'in the test part already' : count(session.video_count, 'video'),
  ];
  return (
    <button type="button" className={classes.choice} disabled={isLocked} onClick={onChoose}>
      <span>
        <span className={classes.title}>{session.title}</span>
        <span className={classes.about}>{about.filter(Boolean).join(' · ')}</span>
      </span>
      {!isLocked && <NextIcon size={16} />}
    </button>
  );
}
