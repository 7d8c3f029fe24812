// A long list in all its states: loading, failed, empty, there, and more to come.
import { Button, Skeleton } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
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
        <More isLoading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
      )}
    </>
  );
}

/** Fetches the next page when it comes near; the button is for keyboards and failed fetches. */
function More({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const fetchMore = useEffectEvent(onMore);
  useEffect(() => {
    if (!place.current || isLoading) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) fetchMore();
      },
      { rootMargin: '600px' },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [isLoading]);
  return (
    <div className={classes.more} ref={place}>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        Show more
      </Button>
    </div>
  );
}

function LineSkeletons() {
  return Array.from({ length: 6 }, (_, index) => <Skeleton key={index} height={40} mb="sm" />);
}
