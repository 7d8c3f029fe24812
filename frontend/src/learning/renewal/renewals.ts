// Rounds through the club's old videos: listed, begun, paused, gone on with and stopped.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { Renewal } from '~/api/types';

const PAGE_SIZE = 20;

/** The latest first; only that one can be under way. */
export const renewalsQuery = pagedQuery(keys.renewalList, ({ cursor, signal }) => {
  const query = { cursor, page_size: PAGE_SIZE };
  return answer(api.GET('/api/renewals/', { params: { query }, signal }));
});

/** How many videos a round would analyse now, and by which model. */
export const oldVideosQuery = queryOptions({
  queryKey: keys.oldVideos,
  queryFn: ({ signal }) => answer(api.GET('/api/renewals/old-videos/', { signal })),
});

/** The videos of a round in the order of their turns. */
export function renewedVideosQuery(id: string) {
  return pagedQuery(keys.renewedVideos(id), ({ cursor, signal }) => {
    const params = { path: { id }, query: { cursor, page_size: PAGE_SIZE } };
    return answer(api.GET('/api/renewals/{id}/videos/', { params, signal }));
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
