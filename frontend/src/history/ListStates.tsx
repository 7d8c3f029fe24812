// What a list of the history shows when it is not there, or not all there.
import { Button, Skeleton } from '@mantine/core';
import { sentenceOf } from '~/api/errors';
import classes from '~/history/History.module.css';

export function Loading() {
  return (
    <div className={classes.loading} aria-busy="true" aria-label="Loading the history">
      {Array.from({ length: 5 }, (_, index) => (
        <Skeleton key={index} height={14} width={index % 2 ? '60%' : '90%'} />
      ))}
    </div>
  );
}

export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className={classes.word} role="status">
      <p>The history did not come. {sentenceOf(error)}</p>
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

export function Word({ text }: { text: string }) {
  return (
    <p className={classes.word} role="status">
      {text}
    </p>
  );
}

export function Older({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  return (
    <div className={classes.older}>
      <Button variant="default" size="compact-sm" loading={isLoading} onClick={onMore}>
        Show older edits
      </Button>
    </div>
  );
}
