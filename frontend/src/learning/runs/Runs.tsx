// The club's trainings, the newest first, and asking for another.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Listing } from '~/app/Listing';
import { Section } from '~/app/Section';
import classes from '~/learning/Learning.module.css';
import { RowSkeletons } from '~/learning/RowSkeletons';
import { RunRow } from '~/learning/runs/RunRow';
import { TrainModal } from '~/learning/runs/TrainModal';
import { runsQuery } from '~/learning/runs/trainingRuns';
import { snapshotsQuery } from '~/learning/snapshots';
import { LearnIcon } from '~/theme/icons';

export function Runs() {
  const [isAsking, setAsking] = useState(false);
  const runs = useInfiniteQuery(runsQuery);
  const snapshots = useInfiniteQuery(snapshotsQuery).data;
  const canTrain = snapshots !== undefined && snapshots.length > 0;
  return (
    <Section
      title="Trainings"
      text="A training makes a new model out of a snapshot. At its end, new and present model are compared on people neither has learnt from. Nothing changes for your videos until you promote the new one."
      anchor="trainings"
      action={
        canTrain && (
          <Button leftSection={<LearnIcon />} onClick={() => setAsking(true)}>
            Train
          </Button>
        )
      }
    >
      <Listing
        query={runs}
        skeleton={<RowSkeletons height={44} />}
        empty={canTrain ? NONE : NOTHING_FROZEN}
      >
        {(found) => (
          <ul className={classes.rows} aria-label="Trainings">
            {found.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </ul>
        )}
      </Listing>
      <TrainModal snapshots={snapshots ?? []} isOpen={isAsking} onClose={() => setAsking(false)} />
    </Section>
  );
}

const NONE = {
  title: 'Nothing was trained yet',
  text: 'Lock a session for testing first if you have not: without it nobody can tell whether a new model is better. Then press “Train”.',
};

const NOTHING_FROZEN = {
  title: 'There is nothing to train on yet',
  text: 'A training needs a snapshot: freeze what is approved, below, and come back.',
  action: (
    <Button component="a" href="#snapshots" variant="default">
      To the snapshots
    </Button>
  ),
};
