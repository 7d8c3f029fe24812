// A long list in all its states: loading, failed, empty, there, and more to come.
import { Button, Skeleton } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sentenceOf } from '~/api/errors';
import classes from '~/app/Listing.module.css';
import { Notice } from '~/app/Notice';

interface ListingProps<Row> {
  query: UseInfiniteQueryResult<Row[]>;
  empty: { title: string; text: string; picture?: ReactNode; action?: ReactNode };
  skeleton?: ReactNode;
  children: (rows: Row[]) => ReactNode;
}

export function Listing<Row>({ query, empty, skeleton, children }: ListingProps<Row>) {
  if (query.isPending && query.fetchStatus === 'paused') {
    return <Notice title="You are offline" text="The list comes by itself when you are back." />;
  }
  if (query.isPending) {
    return (
      <div aria-busy="true" aria-label="Loading">
        {skeleton ?? <LineSkeletons />}
      </div>
    );
  }
  if (query.isLoadingError) {
    return (
      <Notice
        title="The list did not come"
        text={sentenceOf(query.error)}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const rows = query.data;
  if (rows.length === 0) {
    return (
      <Notice title={empty.title} text={empty.text} picture={empty.picture}>
        {empty.action}
      </Notice>
    );
  }
  return (
    <>
      {children(rows)}
      {query.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function LineSkeletons() {
  return Array.from({ length: 6 }, (_, index) => <Skeleton key={index} height={40} mb="sm" />);
}
