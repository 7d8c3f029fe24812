// What has been gathered for a comparison, and the way there; shows nothing while it is empty.
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { theBasket } from '~/compare/basket';
import classes from '~/compare/BasketBar.module.css';
import { LEAST } from '~/compare/selection';
import { count } from '~/format/amounts';
import { useWatched } from '~/player/useWatched';

export function BasketBar() {
  const basket = theBasket();
  const gathered = useWatched(basket.strokes, (strokes) => strokes.length);
  if (gathered === 0) return null;
  return (
    <div className={classes.bar} role="region" aria-label="Strokes to compare">
      <span className={classes.count} role="status">
        {count(gathered, 'stroke')} to compare
        {gathered < LEAST && ': choose another one'}
      </span>
      <Button variant="subtle" color="gray" onClick={() => basket.empty()}>
        Clear
      </Button>
      <Button component={Link} to={basket.address}>
        Compare
      </Button>
    </div>
  );
}
