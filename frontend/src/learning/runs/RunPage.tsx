// One training: how far it is, how its curves go, and at its end what its model is worth.
import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useMe } from '~/account/status';
import { sentenceOf } from '~/api/errors';
import type { JudgedRun, ModelVersion, TrainingRun } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { FetchedPage } from '~/app/FetchedPage';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { Section } from '~/app/Section';
import { useFromTop } from '~/app/useFromTop';
import { Warning } from '~/app/Warning';
import learning from '~/learning/Learning.module.css';
import { modelsQuery } from '~/learning/models/models';
import { markedWords } from '~/learning/models/modelWords';
import { PageNav, type Places } from '~/learning/PageNav';
import { LossChart } from '~/learning/runs/LossChart';
import { Result } from '~/learning/runs/Result';
import { RunFacts } from '~/learning/runs/RunFacts';
import { RunLog } from '~/learning/runs/RunLog';
import classes from '~/learning/runs/RunPage.module.css';
import { RunProgress } from '~/learning/runs/RunProgress';
import { askedWords, isUnderWay, runName, stateWords } from '~/learning/runs/runWords';
import { stageName } from '~/learning/runs/stages';
import { curveQuery, runQuery, useStop } from '~/learning/runs/trainingRuns';
import { StopButton } from '~/learning/StopButton';
import { VerdictSections } from '~/learning/verdict/VerdictSections';

export function Component() {
  const me = useMe();
  const { id = '' } = useParams();
  return me.is_admin ? <OpenRun id={id} /> : <MissingPage />;
}

function OpenRun({ id }: { id: string }) {
  const run = useQuery(runQuery(id));
  useFromTop(id);
  usePageTitle(run.data && runName(run.data));
  return (
    <FetchedPage
      query={run}
      what="training"
      className={learning.page}
      back={<BackLink to="/learning#trainings" name="Learning" />}
      heights={[240, 320]}
    >
      {(fetched) => <RunPage run={fetched} />}
    </FetchedPage>
  );
}

function RunPage({ run }: { run: JudgedRun }) {
  const models = useInfiniteQuery(modelsQuery).data ?? [];
  return (
    <>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>{runName(run)}</h1>
          <p className={page.under}>{askedWords(run)}</p>
        </div>
      </header>
      <Marked run={run} models={models} />
      {run.state === 'done' && <PageNav places={run.verdict ? JUDGED : UNJUDGED} />}
      <Standing run={run} />
      {run.state === 'done' && run.verdict && (
        <VerdictSections verdict={run.verdict} models={models} />
      )}
      <Learning run={run} />
      <Section title="How it was made">
        <RunFacts run={run} models={models} />
      </Section>
    </>
  );
}

const UNJUDGED: Places = [
  ['curves', 'How it learns'],
  ['log', 'What happened'],
];
const JUDGED: Places = [
  ['rules', 'Rules'],
  ['clips', 'Clips'],
  ['side-by-side', 'Side by side'],
  ['confusions', 'Mix-ups'],
  ...UNJUDGED,
];

/** Says so where its model learnt from somebody who was forgotten since. */
function Marked({ run, models }: { run: TrainingRun; models: readonly ModelVersion[] }) {
  const since = models.find(({ training_run }) => training_run === run.id)?.must_retrain_since;
  if (!since) return null;
  return (
    <div className={classes.marked}>
      <Warning>{markedWords(since)}</Warning>
    </div>
  );
}

/** Where it stands, with what can be done about it. */
function Standing({ run }: { run: JudgedRun }) {
  if (run.state === 'done') return <Result run={run} />;
  return (
    <Section title={standingTitle(run)} action={isUnderWay(run) && <StopTraining run={run} />}>
      {isUnderWay(run) && <RunProgress run={run} />}
      {run.state === 'failed' && <Warning>{run.error}</Warning>}
      {run.state === 'cancelled' && (
        <p className={learning.quiet}>It was stopped, and nothing of it is left but its curves.</p>
      )}
    </Section>
  );
}

function StopTraining({ run }: { run: TrainingRun }) {
  return (
    <StopButton
      title="Stop this training?"
      text="What it has learnt so far is thrown away. The snapshot stays, and you can train on it again."
      stop={useStop(run)}
    />
  );
}

function standingTitle(run: TrainingRun): string {
  if (run.state === 'running') return stageName(run.stage);
  return run.state === 'failed' ? 'It did not work' : stateWords(run);
}

function Learning({ run }: { run: TrainingRun }) {
  const curve = useQuery(curveQuery(run.id));
  return (
    <>
      <Section
        title="How it learns"
        anchor="curves"
        text="How wrong the network still is about what it is shown, one chart for each thing it must learn. Lines should fall and then level out. How good the model is with people it does not know, only the comparison tells."
      >
        {curve.data && <LossChart points={curve.data} steps={run.steps} />}
        {curve.isPending && <Skeleton height={260} />}
        {curve.isError && (
          <Notice
            title="The curves did not come"
            text={sentenceOf(curve.error)}
            onRetry={() => void curve.refetch()}
          />
        )}
      </Section>
      <Section title="What happened" anchor="log">
        <RunLog run={run} points={curve.data ?? []} />
      </Section>
    </>
  );
}
