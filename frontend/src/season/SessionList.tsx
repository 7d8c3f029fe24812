// Every session the player was seen in, the newest first, each in a few numbers.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SeasonSession } from '~/api/types';
import { count } from '~/format/amounts';
import { day } from '~/format/times';
import { valueWords } from '~/season/estimateWords';
import classes from '~/season/SessionList.module.css';
import { classColour } from '~/strokes/Letter';
import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';

const SHOWN = 10;

interface SessionListProps {
  player: number;
  sessions: readonly SeasonSession[];
}

export function SessionList({ player, sessions }: SessionListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? sessions : sessions.slice(0, SHOWN);
  return (
    <>
      <ul className={classes.sessions} aria-label="Sessions">
        {shown.map((session) => (
          <SessionRow key={session.id} player={player} session={session} />
        ))}
      </ul>
      {sessions.length > shown.length && (
        <Button variant="default" onClick={() => setIsWhole(true)}>
          Show all {sessions.length}
        </Button>
      )}
    </>
  );
}

function SessionRow({ player, session }: { player: number; session: SeasonSession }) {
  const { brief } = session;
  return (
    <li className={classes.session}>
      <div className={classes.words}>
        <Link to={`/sessions/${session.id}`} className={classes.title}>
          {session.title}
        </Link>
        <p className={classes.about}>
          {day(session.played_on)} · {count(session.videos, 'video')}
        </p>
      </div>
      <div
        className={classes.bar}
        role="img"
        aria-label={STROKE_LABELS.map(
          (label) => `${brief.counts[label]} ${STROKE_CLASSES[label].name.toLowerCase()}`,
        ).join(', ')}
      >
        {STROKE_LABELS.filter((label) => brief.counts[label] > 0).map((label) => (
          <span
            key={label}
            style={{ flexGrow: brief.counts[label], background: classColour(label) }}
          />
        ))}
      </div>
      <p className={classes.number}>
        {valueWords(brief.consistency, 'share')}
        <span className={classes.unit}> consistency</span>
      </p>
      <Link className={classes.strokes} to={`/players/${player}/strokes?session=${session.id}`}>
        {count(brief.strokes, 'stroke')}
      </Link>
    </li>
  );
}
