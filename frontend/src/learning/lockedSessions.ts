// The test part: the sessions that are locked, what goes along with another, and locking it.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';

const PAGE_SIZE = 50;

export const lockedSessionsQuery = pagedQuery(keys.lockedSessionList, ({ cursor, signal }) => {
  const query = { cursor, page_size: PAGE_SIZE };
  return answer(api.GET('/api/locked-sessions/', { params: { query }, signal }));
});

/** Who and what would go along with a session; asking locks nothing. */
export function companyQuery(playerSession: string) {
  return queryOptions({
    queryKey: keys.company(playerSession),
    queryFn: ({ signal }) => {
      const body = { player_session: playerSession, confirm: false };
      return answer(api.POST('/api/locked-sessions/', { body, signal }));
    },
    staleTime: 0, // what is agreed to must be how things are now
    gcTime: 0,
  });
}

/** Puts a session and its company into the test part. Nothing takes them out again. */
export function useLock() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (playerSession: string) => {
      const body = { player_session: playerSession, confirm: true };
      return answer(api.POST('/api/locked-sessions/', { body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.lockedSessionList }),
  });
}
