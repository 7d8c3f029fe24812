// Videos that another model has analysed, and the rounds in which the present one looks again.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Skeleton } from '@mantine/core';
import { sentenceOf } from '~/api/errors';
import type { ModelVersion, OldVideos as Old, Renewal } from '~/api/types';
import { Notice } from '~/app/Notice';
import { Section } from '~/app/Section';
import learning from '~/learning/Learning.module.css';
import { modelsQuery } from '~/learning/models/models';
import { nameFor } from '~/learning/models/modelWords';
import { BeginButton } from '~/learning/renewal/BeginButton';
import { EarlierRounds } from '~/learning/renewal/EarlierRounds';
import { oldVideosQuery, renewalsQuery } from '~/learning/renewal/renewals';
import { isActive, oldVideosWords } from '~/learning/renewal/renewalWords';
import { Round } from '~/learning/renewal/Round';

export function OldVideos() {
  const rounds = useInfiniteQuery(renewalsQuery);
  const old = useQuery(oldVideosQuery);
  const models = useInfiniteQuery(modelsQuery).data ?? [];
  const isUnderWay = rounds.data?.some(isActive) ?? true;
  const canBegin = !isUnderWay && old.data !== undefined && old.data.videos > 0;
  const failed = [rounds, old].find(({ isLoadingError }) => isLoadingError);
  return (
    <Section
      title="Old videos"
      text="A new model analyses new videos by itself. Here you have it look at the old ones again."
      anchor="old-videos"
      action={
        canBegin && <BeginButton old={old.data} model={nameFor(old.data.model_version, models)} />
      }
    >
      {failed && (
        <Notice
          title="Your old videos did not come"
          text={sentenceOf(failed.error)}
          onRetry={() => void Promise.all([rounds.refetch(), old.refetch()])}
        />
      )}
      {!failed && !(rounds.data && old.data) && (
        <div aria-busy="true" aria-label="Loading">
          <Skeleton height={48} />
        </div>
      )}
      {rounds.data && old.data && <Told rounds={rounds.data} old={old.data} models={models} />}
      {rounds.data && <EarlierRounds rounds={rounds} models={models} />}
    </Section>
  );
}

interface ToldProps {
  rounds: readonly Renewal[];
  old: Old;
  models: readonly ModelVersion[];
}

/** How many wait to be looked at again, unless that is under way, and the latest round. */
function Told({ rounds, old, models }: ToldProps) {
  const latest = rounds[0];
  return (
    <>
      {!(latest && isActive(latest)) && (
        <p className={learning.quiet}>{oldVideosWords(old, nameFor(old.model_version, models))}</p>
      )}
      {latest && <Round key={latest.id} round={latest} models={models} />}
    </>
  );
}
