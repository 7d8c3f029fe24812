// Lists that come page by page, each named by the one before, and are shown as one.

import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import { nextCursor } from '~/api/cursor';

interface Page<Item> {
  readonly results: readonly Item[];
  readonly next?: string | null;
}

interface Asked {
  /** Of the page that is wanted; undefined for the first one. */
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
}

/** What useInfiniteQuery takes; its data are the items of all pages so far. */
export function pagedQuery<Item>(
  queryKey: QueryKey,
  fetchPage: (asked: Asked) => Promise<Page<Item>>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam: cursor, signal }) => fetchPage({ cursor, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: ({ pages }) => pages.flatMap((page) => page.results),
  });
}
