// The club's snapshots, the newest first, and freezing another.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Listing } from '~/app/Listing';
import { Section } from '~/app/Section';
import { FreezeModal } from '~/learning/FreezeModal';
import classes from '~/learning/Learning.module.css';
import { RowSkeletons } from '~/learning/RowSkeletons';
import { SnapshotRow } from '~/learning/SnapshotRow';
import { snapshotsQuery } from '~/learning/snapshots';
import { FreezeIcon } from '~/theme/icons';

export function Snapshots() {
  const [isFreezing, setFreezing] = useState(false);
  const snapshots = useInfiniteQuery(snapshotsQuery);
  return (
    <Section
      title="Snapshots"
      anchor="snapshots"
      text="A snapshot keeps every approved video with its strokes as they stand at one moment. Only forgetting a player takes anything out later, so you can always tell what a model was taught."
      action={
        <Button leftSection={<FreezeIcon />} onClick={() => setFreezing(true)}>
          Freeze what is approved
        </Button>
      }
    >
      <Listing query={snapshots} skeleton={<RowSkeletons height={118} />} empty={NONE}>
        {(found) => (
          <ul className={classes.rows} aria-label="Snapshots">
            {found.map((snapshot) => (
              <SnapshotRow key={snapshot.id} snapshot={snapshot} />
            ))}
          </ul>
        )}
      </Listing>
      <FreezeModal isOpen={isFreezing} onClose={() => setFreezing(false)} />
    </Section>
  );
}

const NONE = {
  title: 'Nothing is frozen yet',
  text: 'First let your coaches correct the strokes of some videos and approve them. Then freeze what is approved: that is what a model can be taught.',
  action: (
    <Button component={Link} to="/review" variant="default">
      To the review
    </Button>
  ),
};
