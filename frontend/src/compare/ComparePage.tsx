// Strokes side by side, aligned where the bat meets the ball.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { sentenceOf } from '~/api/errors';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { theBasket } from '~/compare/basket';
import { Comparison } from '~/compare/Comparison';
import classes from '~/compare/Comparison.module.css';
import { CompareIcon } from '~/compare/icons';
import { cardsQuery } from '~/compare/queries';
import { addressOf, strokesOf } from '~/compare/selection';
import { count } from '~/format/amounts';
import { useWatched } from '~/player/useWatched';

export function Component() {
  usePageTitle('Compare');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const strokes = strokesOf(search);
  const cards = useQuery(cardsQuery(strokes));
  if (strokes.length === 0) return <NothingChosen />;
  if (cards.isLoadingError) {
    return (
      <Notice
        title="The strokes did not come"
        text={sentenceOf(cards.error)}
        onRetry={() => void cards.refetch()}
      />
    );
  }
  if (!cards.data) return <Skeletons />;
  return (
    <Comparison
      strokes={strokes}
      cards={cards.data}
      isComplete={!cards.isPlaceholderData}
      onStrokes={(chosen) => void navigate(addressOf(chosen), { replace: true })}
    />
  );
}

function NothingChosen() {
  const gathered = useWatched(theBasket().strokes, (strokes) => strokes.length);
  return (
    <div className={page.page}>
      <Notice
        title="Nothing to compare yet"
        text="Choose “Compare” at two to six strokes, of one player or of several. They are shown side by side, aligned at the contact."
        picture={<CompareIcon size={40} />}
      >
        {gathered > 0 && (
          <Button component={Link} to={theBasket().address}>
            Compare the {count(gathered, 'stroke')} you chose
          </Button>
        )}
        <Button component={Link} to="/" variant="default">
          All sessions
        </Button>
      </Notice>
    </div>
  );
}

function Skeletons() {
  return (
    <div className={`${page.page} ${classes.wide}`} aria-busy="true" aria-label="Loading">
      <div className={classes.tiles}>
        <Skeleton className={classes.skeleton ?? ''} />
        <Skeleton className={classes.skeleton ?? ''} />
      </div>
    </div>
  );
}
