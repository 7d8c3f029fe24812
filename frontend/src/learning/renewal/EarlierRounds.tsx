// Rounds before the latest one, each closed until somebody wants to know.
import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ModelVersion, Renewal } from '~/api/types';
import { nameFor } from '~/learning/models/modelWords';
import classes from '~/learning/renewal/Renewal.module.css';
import { roundWords } from '~/learning/renewal/renewalWords';
import { Round } from '~/learning/renewal/Round';

interface EarlierRoundsProps {
  rounds: UseInfiniteQueryResult<Renewal[]>;
  models: readonly ModelVersion[];
}

export function EarlierRounds({ rounds, models }: EarlierRoundsProps) {
  const earlier = rounds.data?.slice(1) ?? [];
  if (earlier.length === 0) return null;
  return (
    <div className={classes.earlier}>
      <h3>Earlier rounds</h3>
      {earlier.map((round) => (
        <Closed key={round.id} round={round} models={models} />
      ))}
      {rounds.hasNextPage && (
        <Button
          variant="default"
          loading={rounds.isFetchingNextPage}
          onClick={() => void rounds.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </div>
  );
}

interface ClosedProps {
  round: Renewal;
  models: readonly ModelVersion[];
}

/** Its videos are fetched when it is opened. */
function Closed({ round, models }: ClosedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{roundWords(round, nameFor(round.model_version, models))}</summary>
      {isOpen && <Round round={round} models={models} />}
    </details>
  );
}
