// The approved sessions that a snapshot left out, each with who is the reason.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { LeftAsideSession } from '~/api/types';
import learning from '~/learning/Learning.module.css';
import { playerNamesQuery } from '~/account/playerNames';
import { asideWords } from '~/learning/whoWords';

const SHARES = 'It shares somebody with the test part.'; // until the names have come

export function LeftAside({ sessions }: { sessions: readonly LeftAsideSession[] }) {
  const names = useQuery(playerNamesQuery).data;
  if (sessions.length === 0) return <p className={learning.quiet}>Nothing was left aside.</p>;
  return (
    <ul className={learning.rows} aria-label="Sessions left aside">
      {sessions.map((session) => (
        <li key={session.player_session} className={learning.row}>
          <Link to={`/sessions/${session.player_session}`} className={learning.name}>
            {session.title}
          </Link>
          <p className={learning.about}>{names ? asideWords(session, names) : SHARES}</p>
        </li>
      ))}
    </ul>
  );
}
