// Every change of the model that analyses, with who made it and why.
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ModelVersion, Promotion } from '~/api/types';
import { Listing } from '~/app/Listing';
import { moment } from '~/format/times';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/models/Models.module.css';
import { howWords, nameFor } from '~/learning/models/modelWords';

interface PromotionHistoryProps {
  promotions: UseInfiniteQueryResult<Promotion[]>;
  models: readonly ModelVersion[];
}

export function PromotionHistory({ promotions, models }: PromotionHistoryProps) {
  if (promotions.data?.length === 0) return null;
  return (
    <div className={classes.history}>
      <h3>How it came to this</h3>
      <Listing query={promotions} empty={NEVER_EMPTY}>
        {(found) => <PromotionList promotions={found} models={models} />}
      </Listing>
    </div>
  );
}

const NEVER_EMPTY = { title: '', text: '' };

interface PromotionListProps {
  promotions: readonly Promotion[];
  models: readonly ModelVersion[];
}

export function PromotionList({ promotions, models }: PromotionListProps) {
  return (
    <ol className={classes.events} aria-label="Changes of model">
      {promotions.map((promotion) => (
        <li key={promotion.id}>
          <p>
            {nameFor(promotion.after, models)} instead of {nameFor(promotion.before, models)},{' '}
            {howWords(promotion)}
          </p>
          {promotion.reason && <p className={classes.reason}>{promotion.reason}</p>}
          <p className={learning.about}>
            {moment(promotion.made_at)}
            {promotion.run && (
              <>
                {' · '}
                <Link to={`/learning/runs/${promotion.run}`} className={learning.link}>
                  its training
                </Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
