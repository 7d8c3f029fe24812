// A page about one thing that has to come first: its place is kept until it is there, and a sentence
// says what went wrong where it did not come.
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError, sentenceOf } from '~/api/errors';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
import classes from '~/app/Page.module.css';

interface FetchedPageProps<Thing> {
  query: UseQueryResult<Thing>;
  /** What the page is about, and what comes, where that is called otherwise. */
  what: string;
  content?: string;
  back?: ReactNode;
  className?: string;
  /** How high what will stand below the title is, in pixels. */
  heights: readonly number[];
  children: (thing: Thing) => ReactNode;
}

export function FetchedPage<Thing>(props: FetchedPageProps<Thing>) {
  const { query, what, content = what, back, className = '', heights, children } = props;
  const { data, error, refetch } = query;
  if (error instanceof ApiError && error.isMissing) return <MissingPage what={what} />;
  return (
    <div className={`${classes.page} ${className}`}>
      {back}
      {data !== undefined && children(data)}
      {data === undefined && error && (
        <Notice
          title={`The ${content} did not come`}
          text={sentenceOf(error)}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && !error && <Skeletons heights={heights} />}
    </div>
  );
}

function Skeletons({ heights }: { heights: readonly number[] }) {
  return (
    <div aria-busy="true" aria-label="Loading">
      <Skeleton height={30} width="45%" mb="lg" />
      {heights.map((height, at) => (
        <Skeleton key={at} height={height} radius="lg" mb="md" />
      ))}
    </div>
  );
}
