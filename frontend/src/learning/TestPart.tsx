// The test part: which sessions are locked, and locking another.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LockedSession } from '~/api/types';
import { Listing } from '~/app/Listing';
import { Section } from '~/app/Section';
import classes from '~/learning/Learning.module.css';
import { lockedSessionsQuery } from '~/learning/lockedSessions';
import { LockModal } from '~/learning/LockModal';
import { lockedNote, lockedWords, playedWords } from '~/learning/lockWords';
import { RowSkeletons } from '~/learning/RowSkeletons';
import { LockIcon } from '~/theme/icons';

export function TestPart() {
  const [isLocking, setLocking] = useState(false);
  const [note, setNote] = useState('');
  const locked = useInfiniteQuery(lockedSessionsQuery);
  return (
    <Section
      title="The test part"
      anchor="test-part"
      text="Sessions that only ever test models and never teach one. A model is easily good at people it has learnt from; these people it has not seen. What is locked stays locked."
      action={
        <Button variant="default" leftSection={<LockIcon />} onClick={() => setLocking(true)}>
          Lock a session
        </Button>
      }
    >
      <p role="status" className={classes.done}>
        {note}
      </p>
      <Listing query={locked} skeleton={<RowSkeletons height={66} />} empty={NONE}>
        {(found) => (
          <ul className={classes.rows} aria-label="Locked sessions">
            {found.map((session) => (
              <LockedRow key={session.player_session} session={session} />
            ))}
          </ul>
        )}
      </Listing>
      <LockModal
        isOpen={isLocking}
        onLocked={(company) => setNote(lockedNote(company))}
        onClose={() => setLocking(false)}
      />
    </Section>
  );
}

const NONE = {
  title: 'No session is locked yet',
  text: 'Lock one early, of people who do not play with everybody. Without it nobody can say how well a model does with people it does not know.',
};

function LockedRow({ session }: { session: LockedSession }) {
  return (
    <li className={classes.row}>
      <Link to={`/sessions/${session.player_session}`} className={classes.name}>
        {session.title}
      </Link>
      <p className={classes.about}>{playedWords(session)}</p>
      <p className={classes.about}>{lockedWords(session)}</p>
    </li>
  );
}
