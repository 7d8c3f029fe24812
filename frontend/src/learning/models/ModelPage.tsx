// One model: whether it analyses new videos, where it is from, and its card.
import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useMe } from '~/account/status';
import type { WholeModel } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { FetchedPage } from '~/app/FetchedPage';
import { MissingPage } from '~/app/MissingPage';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { Section } from '~/app/Section';
import { useFromTop } from '~/app/useFromTop';
import { Warning } from '~/app/Warning';
import { Fact, Facts } from '~/learning/Facts';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/models/Models.module.css';
import { ModelCard } from '~/learning/models/ModelCard';
import { modelQuery, modelsQuery, promotionsQuery } from '~/learning/models/models';
import { fullName, markedWords, modelName, originWords } from '~/learning/models/modelWords';
import { LookingAlong } from '~/learning/models/LookingAlong';
import { PromotionList } from '~/learning/models/PromotionHistory';
import { shadowQuery } from '~/learning/models/shadow';
import { looksAlong, mayLookAlong, placeWords } from '~/learning/models/shadowWords';
import { runName } from '~/learning/runs/runWords';
import { runQuery } from '~/learning/runs/trainingRuns';

export function Component() {
  const me = useMe();
  const { id = '' } = useParams();
  return me.is_admin && /^\d+$/.test(id) ? <OpenModel id={Number(id)} /> : <MissingPage />;
}

function OpenModel({ id }: { id: number }) {
  const model = useQuery(modelQuery(id));
  useFromTop(id);
  usePageTitle(model.data && modelName(model.data));
  return (
    <FetchedPage
      query={model}
      what="model"
      className={learning.page}
      back={<BackLink to="/learning#models" name="Learning" />}
      heights={[420]}
    >
      {(fetched) => <ModelPage model={fetched} />}
    </FetchedPage>
  );
}

function ModelPage({ model }: { model: WholeModel }) {
  const models = useInfiniteQuery(modelsQuery).data;
  const shadow = useQuery(shadowQuery).data;
  return (
    <>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>{modelName(model)}</h1>
          <p className={page.under}>{originWords(model)}</p>
        </div>
      </header>
      <Section title="What became of it">
        {model.must_retrain_since && (
          <div className={classes.marked}>
            <Warning>{markedWords(model.must_retrain_since)}</Warning>
          </div>
        )}
        <Facts>
          <Fact name="Now">{placeWords(model, looksAlong(model, shadow))}</Fact>
          {model.training_run && <Origin run={model.training_run} />}
        </Facts>
        <div className={classes.became}>
          <Promotions model={model} />
        </div>
      </Section>
      {models && mayLookAlong(model) && <LookingAlong model={model} models={models} />}
      <Section
        title="Model card"
        text="What it was made of, how well it did, and what it cannot do, as whoever made it wrote it down."
      >
        {model.card ? (
          <ModelCard markdown={model.card} />
        ) : (
          <p className={learning.quiet}>This model has no card.</p>
        )}
      </Section>
    </>
  );
}

function Origin({ run: id }: { run: string }) {
  const run = useQuery(runQuery(id)).data;
  if (!run) return null;
  return (
    <Fact name="From">
      <Link to={`/learning/runs/${run.id}`} className={learning.link}>
        {runName(run)}
      </Link>{' '}
      on{' '}
      <Link to={`/learning/snapshots/${run.snapshot}`} className={learning.link}>
        snapshot {run.snapshot_number}
      </Link>
    </Fact>
  );
}

function Promotions({ model }: { model: WholeModel }) {
  const models = useInfiniteQuery(modelsQuery).data;
  const promotions = useInfiniteQuery(promotionsQuery).data;
  if (!models || !promotions) return <Skeleton height={20} />;
  const own = promotions.filter(
    ({ before, after }) => before === fullName(model) || after === fullName(model),
  );
  if (own.length === 0)
    return <p className={learning.quiet}>It was never promoted nor replaced.</p>;
  return <PromotionList promotions={own} models={models} />;
}
