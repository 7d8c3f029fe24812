// Which model analyses new videos, which others there are, and how that changed.
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ModelVersion, Promotion } from '~/api/types';
import { Listing } from '~/app/Listing';
import { Section } from '~/app/Section';
import { UndoIcon } from '~/desk/icons';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/models/Models.module.css';
import { modelsQuery, promotionsQuery } from '~/learning/models/models';
import {
  modelBefore,
  modelName,
  nameFor,
  originWords,
  sinceWords,
} from '~/learning/models/modelWords';
import { PromotionHistory } from '~/learning/models/PromotionHistory';
import { RollBackModal } from '~/learning/models/RollBackModal';
import { shadowQuery } from '~/learning/models/shadow';
import { ShadowButton } from '~/learning/models/ShadowButton';
import { looksAlong } from '~/learning/models/shadowWords';
import { RowSkeletons } from '~/learning/RowSkeletons';

export function Models() {
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const models = useInfiniteQuery(modelsQuery);
  const promotions = useInfiniteQuery(promotionsQuery);
  const present = models.data?.find(({ is_champion }) => is_champion);
  const last = present && modelBefore(present, promotions.data ?? [], models.data ?? []);
  const before = last ? nameFor(last, models.data ?? []) : '';
  return (
    <Section
      title="Models"
      text="A model is what finds the strokes in your videos. One of them analyses every new video; what is analysed already stays as it is."
      anchor="models"
      action={
        before && (
          <Button variant="default" leftSection={<UndoIcon />} onClick={() => setAsking(true)}>
            Take the model before again
          </Button>
        )
      }
    >
      <p role="status" className={learning.done}>
        {note}
      </p>
      <Listing query={models} skeleton={<RowSkeletons height={44} />} empty={NONE}>
        {(found) => (
          <>
            {present && <Present model={present} promotions={promotions.data} />}
            <ul className={learning.rows} aria-label="Models">
              {found.map((model) => (
                <ModelRow key={model.id} model={model} models={found} />
              ))}
            </ul>
            <PromotionHistory promotions={promotions} models={found} />
          </>
        )}
      </Listing>
      <RollBackModal
        before={before}
        isOpen={isAsking}
        onBack={() => setNote(`${before} analyses new videos again.`)}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}

const NONE = {
  title: 'There is no model',
  text: 'This installation came without one, so no video can be analysed. Tell whoever runs it.',
};

interface PresentProps {
  model: ModelVersion;
  promotions: readonly Promotion[] | undefined;
}

function Present({ model, promotions }: PresentProps) {
  return (
    <div className={classes.present}>
      <p className={learning.about}>Analyses your new videos</p>
      <p className={classes.who}>{modelName(model)}</p>
      <p className={learning.quiet}>{promotions && sinceWords(model, promotions)}</p>
    </div>
  );
}

interface ModelRowProps {
  model: ModelVersion;
  models: readonly ModelVersion[];
}

function ModelRow({ model, models }: ModelRowProps) {
  const shadow = useQuery(shadowQuery).data;
  return (
    <li className={`${learning.row} ${classes.line}`}>
      <div>
        <Link to={`/learning/models/${model.id}`} className={learning.name}>
          {modelName(model)}
        </Link>
        <p className={learning.about}>
          {originWords(model)}
          {model.is_champion && <strong className={classes.now}> · analyses new videos</strong>}
          {looksAlong(model, shadow) && <strong className={classes.now}> · looks along</strong>}
          {model.must_retrain_since && <strong> · must be trained again</strong>}
        </p>
      </div>
      <div className={classes.action}>
        <ShadowButton model={model} models={models} />
      </div>
    </li>
  );
}
