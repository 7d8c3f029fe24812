// How many strokes of each player a snapshot holds.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '~/api/errors';
import { Notice } from '~/app/Notice';
import { count } from '~/format/amounts';
import { playerNamesQuery } from '~/account/playerNames';
import classes from '~/learning/SnapshotPage.module.css';
import { playerShares } from '~/learning/whoWords';

export function PlayerShares({ byPlayer }: { byPlayer: Readonly<Record<string, number>> }) {
  const names = useQuery(playerNamesQuery);
  if (names.isError) {
    return (
      <Notice
        title="The names did not come"
        text={sentenceOf(names.error)}
        onRetry={() => void names.refetch()}
      />
    );
  }
  if (!names.data) {
    return (
      <div className={classes.shares} aria-busy="true" aria-label="Loading">
        {Object.keys(byPlayer).map((key) => (
          <Skeleton key={key} height={29} />
        ))}
      </div>
    );
  }
  return (
    <ul className={classes.shares} aria-label="Strokes of each player">
      {playerShares(byPlayer, names.data).map(({ key, name, strokes, share }) => (
        <li key={key} className={classes.share}>
          <span className={classes.who}>{name}</span>
          <span className={classes.strokes}>{count(strokes, 'stroke')}</span>
          <span className={classes.length} aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
