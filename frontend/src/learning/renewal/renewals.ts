// Rounds through the club's old videos: listed, begun, paused, gone on with and stopped.
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { nextCursor } from '~/api/cursor';
import { keys } from '~/api/keys';
import type { Renewal } from '~/api/types';

const PAGE_SIZE = 20;

/** The latest first; only that one can be under way. */
export const renewalsQuery = infiniteQueryOptions({
  queryKey: keys.renewalList,
  queryFn: ({ pageParam: cursor, signal }) => {
    const query = { cursor, page_size: PAGE_SIZE };
    return answer(api.GET('/api/renewals/', { params: { query }, signal }));
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: nextCursor,
  select: ({ pages }) => pages.flatMap((page) => page.results),
});

/** How many videos a round would analyse now, and by which model. */
export const oldVideosQuery = queryOptions({
  queryKey: keys.oldVideos,
  queryFn: ({ signal }) => answer(api.GET('/api/renewals/old-videos/', { signal })),
});

/** The videos of a round in the order of their turns. */
export function renewedVideosQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.renewedVideos(id),
    queryFn: ({ pageParam: cursor, signal }) => {
      const params = { path: { id }, query: { cursor, page_size: PAGE_SIZE } };
      return answer(api.GET('/api/renewals/{id}/videos/', { params, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: ({ pages }) => pages.flatMap((page) => page.results),
  });
}

export function useBegin() {
  return useRefreshing(() => answer(api.POST('/api/renewals/')));
}

export function usePause({ id }: Renewal) {
  return useRefreshing(() =>
    answer(api.POST('/api/renewals/{id}/pause/', { params: { path: { id } } })),
  );
}

export function useGoOn({ id }: Renewal) {
  return useRefreshing(() =>
    answer(api.POST('/api/renewals/{id}/resume/', { params: { path: { id } } })),
  );
}

export function useStop({ id }: Renewal) {
  return useRefreshing(() =>
    answer(api.POST('/api/renewals/{id}/stop/', { params: { path: { id } } })),
  );
}

/** Everything of the rounds is asked for anew, also where the server refused. */
function useRefreshing(ask: () => Promise<Renewal>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.renewals }),
  });
}
