// One snapshot: what it holds, what was left aside, and how far its labels can be trusted.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useMe } from '~/account/status';
import type { Snapshot } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { FetchedPage } from '~/app/FetchedPage';
import { MissingPage } from '~/app/MissingPage';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { Section } from '~/app/Section';
import { useFromTop } from '~/app/useFromTop';
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
  useFromTop(id);
  usePageTitle(snapshot.data && nameOf(snapshot.data));
  return (
    <FetchedPage
      query={snapshot}
      what="snapshot"
      className={learning.page}
      back={<BackLink to="/learning#snapshots" name="Learning" />}
      heights={[520, 220]}
    >
      {(fetched) => <SnapshotPage snapshot={fetched} />}
    </FetchedPage>
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
