// What the player has set out to reach, and how far that is.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf as sentenceOfError } from '~/api/errors';
import type { GoalProgress } from '~/api/types';
import { RemoveButton } from '~/app/RemoveButton';
import { Section } from '~/app/Section';
import { day } from '~/format/times';
import { rangeWords, valueWords } from '~/season/estimateWords';
import { GoalModal } from '~/season/GoalModal';
import { goalSentence, unitOf } from '~/season/goalWords';
import classes from '~/season/Goals.module.css';
import { goalsQuery, useRemoveGoal } from '~/season/seasons';
import { PlusIcon } from '~/theme/icons';
import { Meter } from '~/theme/Meter';

export function Goals({ player }: { player: number }) {
  const goals = useQuery(goalsQuery(player));
  const [isSetting, setIsSetting] = useState(false);
  return (
    <Section
      title="Goals"
      text="Compared with the sixty days before each was set."
      action={
        <Button
          variant="default"
          leftSection={<PlusIcon size={16} />}
          onClick={() => setIsSetting(true)}
        >
          Set a goal
        </Button>
      }
    >
      {goals.isError && <p className={classes.quiet}>{sentenceOfError(goals.error)}</p>}
      {goals.data?.length === 0 && <p className={classes.quiet}>No goal yet.</p>}
      <ul className={classes.goals} aria-label="Goals">
        {goals.data?.map((progress) => (
          <GoalRow key={progress.goal.id} player={player} progress={progress} />
        ))}
      </ul>
      {isSetting && <GoalModal player={player} onClose={() => setIsSetting(false)} />}
    </Section>
  );
}

function GoalRow({ player, progress }: { player: number; progress: GoalProgress }) {
  const remove = useRemoveGoal(player);
  const { goal, before, now } = progress;
  const unit = unitOf(goal.measure);
  const sentence = goalSentence(goal);
  return (
    <li className={classes.goal}>
      <div className={classes.words}>
        <p className={classes.title}>{sentence}</p>
        <p className={classes.quiet}>
          until {day(goal.due_on)}
          {goal.author && ` · set by ${goal.author}`}
          {goal.note && ` · ${goal.note}`}
        </p>
      </div>
      <Meter share={(now?.value ?? 0) / goal.target} label={`Progress: ${sentence}`} />
      <p className={classes.numbers}>
        <strong>{stateWords(progress)}</strong>
        {now && ` Now ${valueWords(now, unit)}`}
        {now && goal.measure !== 'strokes' && rangeWords(now, unit)
          ? ` (${rangeWords(now, unit)})`
          : ''}
        {before ? `, before ${valueWords(before, unit)}.` : now ? '.' : ''}
      </p>
      <div className={classes.remove}>
        <RemoveButton
          question={`Remove the goal “${sentence}”?`}
          isPending={remove.isPending}
          onRemove={() => remove.mutate(goal.id)}
        />
      </div>
    </li>
  );
}

function stateWords({ now, is_reached, is_sure, goal }: GoalProgress): string {
  if (!now) return 'Nothing seen since.';
  if (!is_reached) return 'On the way.';
  return is_sure || goal.measure === 'strokes' ? 'Reached.' : 'Reached, but not yet for sure.';
}
