// Where the rows of a list will be.
import { Skeleton } from '@mantine/core';
import classes from '~/learning/Learning.module.css';

const SHOWN = 2;

/** `height` in pixels, as that of a row's content. */
export function RowSkeletons({ height }: { height: number }) {
  return Array.from({ length: SHOWN }, (_, index) => (
    <div key={index} className={classes.row}>
      <Skeleton height={height} />
    </div>
  ));
}
