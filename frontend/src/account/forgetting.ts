// Forgetting a player: what it would reach, and doing it.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';

/** What forgetting a player would reach; asking changes nothing. */
export function reachQuery(id: number) {
  return queryOptions({
    queryKey: keys.reach(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/players/{id}/forget/', { params: { path: { id } }, signal })),
    staleTime: 0, // what is agreed to must be how things are now
    gcTime: 0,
  });
}

/** Forgets a player for good; `confirm` is their name as it was typed. */
export function useForget(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (confirm: string) =>
      answer(
        api.POST('/api/players/{id}/forget/', { params: { path: { id } }, body: { confirm } }),
      ),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.reach(id)[0] }),
  });
}
