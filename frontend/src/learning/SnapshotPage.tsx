// One snapshot: what it holds, what was left aside, and how far its labels can be trusted.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useMe } from '~/account/status';
import { ApiError, sentenceOf } from '~/api/errors';
import type { Snapshot } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { Section } from '~/app/Section';
import { ClassBar } from '~/learning/ClassBar';
import { Fingerprint } from '~/learning/Fingerprint';
import learning from '~/learning/Learning.module.css';
import { LeftAside } from '~/learning/LeftAside';
import { NoiseNotes } from '~/learning/NoiseNotes';
import { PartTable } from '~/learning/PartTable';
import { PlayerShares } from '~/learning/PlayerShares';
import { Redactions } from '~/learning/Redactions';
import { manifestAddress, snapshotQuery } from '~/learning/snapshots';
import { frozenWords, nameOf, sizeWords, testShareWords } from '~/learning/snapshotWords';
import { DownloadIcon } from '~/theme/icons';

export function Component() {
  const me = useMe();
  const { id = '' } = useParams();
  return me.is_admin ? <OpenSnapshot id={id} /> : <MissingPage />;
}

function OpenSnapshot({ id }: { id: string }) {
  const snapshot = useQuery(snapshotQuery(id));
  useEffect(() => {
    window.scrollTo(0, 0); // one comes here from far down a list
  }, [id]);
  usePageTitle(snapshot.data && nameOf(snapshot.data));
  if (snapshot.error instanceof ApiError && snapshot.error.isMissing) {
    return <MissingPage what="snapshot" />;
  }
  return (
    <div className={`${page.page} ${learning.page}`}>
      <BackLink to="/learning#snapshots" name="Learning" />
      {snapshot.data && <SnapshotPage snapshot={snapshot.data} />}
      {snapshot.isPending && <Skeletons />}
      {snapshot.isError && (
        <Notice
          title="The snapshot did not come"
          text={sentenceOf(snapshot.error)}
          onRetry={() => void snapshot.refetch()}
        />
      )}
    </div>
  );
}

function SnapshotPage({ snapshot }: { snapshot: Snapshot }) {
  const { counts } = snapshot;
  return (
    <>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>{nameOf(snapshot)}</h1>
          <p className={page.under}>
            {frozenWords(snapshot)} · {sizeWords(counts)} · {testShareWords(counts)}
          </p>
        </div>
      </header>
      <Section
        title="What it holds"
        text="Teaches: models learn from this. Tests: it only measures how well they do."
      >
        <ClassBar byLabel={counts.by_label} />
        <PartTable counts={counts} />
      </Section>
      {snapshot.redactions.length > 0 && (
        <Section
          title="Taken out since"
          text="A snapshot never changes, but for this: whoever is forgotten is taken out of it, and its numbers are counted again."
        >
          <Redactions redactions={snapshot.redactions} />
        </Section>
      )}
      <Section
        title="How many labels may be wrong"
        text="A label is what people said a stroke is. Wrong ones are learnt as well as right ones, so it is good to know how many there may be."
      >
        <NoiseNotes noise={snapshot.noise} />
      </Section>
      <Section title="Strokes of each player" text="In both parts together, most first.">
        <PlayerShares byPlayer={counts.by_player} />
      </Section>
      <Section
        title="Left aside"
        text="Approved sessions that neither teach nor test here, because they show somebody of the test part and are not locked themselves."
      >
        <LeftAside sessions={counts.aside} />
      </Section>
      <Section
        title="As a file"
        text="The manifest lists every video of the snapshot, who plays in it, and every stroke with what the model had said. It is text in the form of JSON, for programs that train or measure models."
        action={
          <Button
            component="a"
            href={manifestAddress(snapshot)}
            download
            variant="default"
            leftSection={<DownloadIcon />}
          >
            Download the manifest
          </Button>
        }
      >
        <Fingerprint sha256={snapshot.sha256} />
      </Section>
    </>
  );
}

function Skeletons() {
  return (
    <div aria-busy="true" aria-label="Loading">
      <Skeleton height={30} width="45%" mb="xs" />
      <Skeleton height={16} width="70%" mb="lg" />
      <Skeleton height={520} radius="lg" mb="md" />
      <Skeleton height={220} radius="lg" />
    </div>
  );
}
