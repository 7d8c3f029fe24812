// The club's models, which of them analyses new videos, and how it came to that.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';

const PAGE_SIZE = 200; // models go by their names in promotions, so all of them are wanted

export const modelsQuery = pagedQuery(keys.modelList, ({ cursor, signal }) => {
  const query = { cursor, page_size: PAGE_SIZE };
  return answer(api.GET('/api/models/', { params: { query }, signal }));
});

/** A model with its card. */
export function modelQuery(id: number) {
  return queryOptions({
    queryKey: keys.model(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/models/{id}/', { params: { path: { id } }, signal })),
  });
}

/** Every change of the model that analyses, the latest first. */
export const promotionsQuery = pagedQuery(keys.promotions, ({ cursor, signal }) => {
  const query = { cursor, page_size: PAGE_SIZE };
  return answer(api.GET('/api/promotions/', { params: { query }, signal }));
});

/** Gives the place back to the model before. */
export function useRollBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answer(api.POST('/api/models/roll-back/', { body: { reason } })),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.models }),
        queries.invalidateQueries({ queryKey: keys.promotions }),
        queries.invalidateQueries({ queryKey: keys.renewals }), // other videos are old ones now
        queries.invalidateQueries({ queryKey: keys.shadow }), // which may have been promoted
      ]),
  });
}
