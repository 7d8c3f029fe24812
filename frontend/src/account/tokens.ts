// The member's API tokens.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';

export const tokensQuery = queryOptions({
  queryKey: keys.tokens,
  queryFn: ({ signal }) =>
    answer(api.GET('/api/tokens/', { params: { query: { page_size: 200 } }, signal })),
});

export function useNewToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => answer(api.POST('/api/tokens/', { body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.tokens }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(api.DELETE('/api/tokens/{id}/', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.tokens }),
  });
}
