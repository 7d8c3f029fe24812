// A model that looks along, or may: what that means, how often it agrees, and video by video.
import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sentenceOf } from '~/api/errors';
import type { ModelVersion, Shadow } from '~/api/types';
import { Listing } from '~/app/Listing';
import { Notice } from '~/app/Notice';
import { Section } from '~/app/Section';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/models/Models.module.css';
import { fullName } from '~/learning/models/modelWords';
import { shadowLooksQuery, shadowQuery } from '~/learning/models/shadow';
import { ShadowButton } from '~/learning/models/ShadowButton';
import {
  agreementWords,
  differenceWords,
  looksAlong,
  lookWords,
} from '~/learning/models/shadowWords';

interface LookingAlongProps {
  model: ModelVersion;
  models: readonly ModelVersion[];
}

export function LookingAlong({ model, models }: LookingAlongProps) {
  const shadow = useQuery(shadowQuery);
  return (
    <Section
      title="Looking along"
      text="A model that looks along sees each new video after your present one and notes where it would have said something else. It changes no stroke; where the two differ, the review asks your coaches first."
      action={<ShadowButton model={model} models={models} />}
    >
      {shadow.isPending && <Skeleton height={44} />}
      {shadow.isLoadingError && (
        <Notice
          title="Nobody knows who looks along"
          text={sentenceOf(shadow.error)}
          onRetry={() => void shadow.refetch()}
        />
      )}
      {shadow.data &&
        (looksAlong(model, shadow.data) ? (
          <Agreement shadow={shadow.data} model={model} />
        ) : (
          <p className={learning.quiet}>It does not look along.</p>
        ))}
    </Section>
  );
}

function Agreement({ shadow, model }: { shadow: Shadow; model: ModelVersion }) {
  return (
    <>
      <p className={classes.now}>Looks along</p>
      <p>{agreementWords(shadow)}</p>
      {shadow.videos > 0 && <p className={learning.quiet}>{differenceWords(shadow)}</p>}
      <Looks model={model} />
    </>
  );
}

function Looks({ model }: { model: ModelVersion }) {
  const looks = useInfiniteQuery(shadowLooksQuery);
  const own = looks.data?.filter(({ model_version }) => model_version === fullName(model)) ?? [];
  if (looks.data && own.length === 0) return null;
  return (
    <div className={classes.history}>
      <h3>Video by video</h3>
      <Listing query={looks} empty={NEVER_EMPTY}>
        {() => (
          <ul className={learning.rows} aria-label="Videos it looked at">
            {own.map((look) => (
              <li key={`${look.video} ${look.queued_at}`} className={learning.row}>
                <Link to={`/videos/${look.video}`} className={learning.name}>
                  {look.filename}
                </Link>
                <p className={learning.about}>{lookWords(look)}</p>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </div>
  );
}

const NEVER_EMPTY = { title: '', text: '' };
