// The model that looks along: which it is, how often it agrees, choosing it and sending it away.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { ModelVersion } from '~/api/types';

const PAGE_SIZE = 20;

/** Which model looks along, and how often it agrees with the one that analyses. */
export const shadowQuery = queryOptions({
  queryKey: keys.agreement,
  queryFn: ({ signal }) => answer(api.GET('/api/shadow/', { signal })),
});

/** What shadows made of each video, the latest first; those of earlier shadows too. */
export const shadowLooksQuery = pagedQuery(keys.shadowLooks, ({ cursor, signal }) => {
  const query = { cursor, page_size: PAGE_SIZE };
  return answer(api.GET('/api/shadow-looks/', { params: { query }, signal }));
});

export function useLookAlong({ id }: Pick<ModelVersion, 'id'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.PUT('/api/shadow/', { body: { model: id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.shadow }),
  });
}

export function useSendAway() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/shadow/')),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.shadow }),
  });
}
