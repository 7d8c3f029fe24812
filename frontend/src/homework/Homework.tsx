// What the coach has asked for, and what the videos since have answered.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '~/account/status';
import { sentenceOf } from '~/api/errors';
import type { HomeworkAnswer } from '~/api/types';
import { RemoveButton } from '~/app/RemoveButton';
import { Section } from '~/app/Section';
import { addressOf } from '~/compare/selection';
import { count } from '~/format/amounts';
import { day } from '~/format/times';
import { GiveHomeworkModal } from '~/homework/GiveHomeworkModal';
import classes from '~/homework/Homework.module.css';
import { answerWords, taskWords } from '~/homework/homeworkWords';
import { homeworkQuery, useTakeBackHomework } from '~/homework/queries';
import { Letter } from '~/strokes/Letter';
import { PlusIcon } from '~/theme/icons';
import { Meter } from '~/theme/Meter';

export function Homework({ player }: { player: number }) {
  const me = useMe();
  const homework = useQuery(homeworkQuery(player));
  const [isGiving, setIsGiving] = useState(false);
  if (!me.can_coach && !homework.data?.length) return null; // a player without any sees no panel
  return (
    <Section
      title="Homework"
      text="Videos uploaded after it was given answer by themselves."
      action={
        me.can_coach && (
          <Button
            variant="default"
            leftSection={<PlusIcon size={16} />}
            onClick={() => setIsGiving(true)}
          >
            Give homework
          </Button>
        )
      }
    >
      {homework.isError && <p className={classes.quiet}>{sentenceOf(homework.error)}</p>}
      {homework.data?.length === 0 && <p className={classes.quiet}>None given.</p>}
      <ul className={classes.tasks} aria-label="Homework">
        {homework.data?.map((answer) => (
          <Task key={answer.homework.id} player={player} answer={answer} />
        ))}
      </ul>
      {isGiving && <GiveHomeworkModal player={player} onClose={() => setIsGiving(false)} />}
    </Section>
  );
}

function Task({ player, answer }: { player: number; answer: HomeworkAnswer }) {
  const me = useMe();
  const takeBack = useTakeBackHomework(player);
  const { homework, sessions } = answer;
  const words = taskWords(homework);
  return (
    <li className={classes.task}>
      <div>
        <p className={classes.title}>
          <Letter label={homework.label} /> {words}
        </p>
        <p className={classes.quiet}>
          until {day(homework.due_on)}
          {homework.author && ` · from ${homework.author}`}
        </p>
        {homework.note && <p className={classes.note}>{homework.note}</p>}
      </div>
      {me.can_coach && (
        <RemoveButton
          question={`Take “${words}” back?`}
          label="Take back"
          isPending={takeBack.isPending}
          onRemove={() => takeBack.mutate(homework.id)}
        />
      )}
      <div className={classes.wide}>
        <Meter share={answer.count / homework.repeats} label={`Progress: ${words}`} />
      </div>
      <p className={classes.wide} data-late={answer.is_late || undefined}>
        {answerWords(answer)}{' '}
        {sessions.map((session) => (
          <Link
            key={session.id}
            className={classes.link}
            to={`/players/${player}/strokes?session=${session.id}&class=${homework.label}`}
          >
            {session.count} in {session.title}
          </Link>
        ))}
        {homework.example_strokes.length > 0 && (
          <Link className={classes.link} to={addressOf(homework.example_strokes)}>
            Watch {count(homework.example_strokes.length, 'example')}
          </Link>
        )}
      </p>
    </li>
  );
}
