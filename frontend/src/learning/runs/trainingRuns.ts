// The club's training runs: listed, fetched, asked for, stopped, and their models promoted.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { Failure, Recipe, TrainingRun } from '~/api/types';

const PAGE_SIZE = 20;

export const runsQuery = pagedQuery(keys.trainingRunList, ({ cursor, signal }) => {
  const query = { cursor, page_size: PAGE_SIZE };
  return answer(api.GET('/api/training-runs/', { params: { query }, signal }));
});

export function runQuery(id: string) {
  return queryOptions({
    queryKey: keys.trainingRun(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/training-runs/{id}/', { params: { path: { id } }, signal })),
  });
}

/** How the losses have gone, a point a second at most. */
export function curveQuery(id: string) {
  return queryOptions({
    queryKey: keys.lossCurve(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/training-runs/{id}/curve/', { params: { path: { id } }, signal })),
  });
}

export function useTrain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: { snapshot: string; recipe: Recipe; failures: Failure[] }) =>
      answer(api.POST('/api/training-runs/', { body: { ...asked, seed: SEED } })),
    onSuccess: (run) => {
      queries.setQueryData(keys.trainingRun(run.id), run);
      return queries.invalidateQueries({ queryKey: keys.trainingRunList });
    },
  });
}

const SEED = 1; // another one is for whoever compares trainings, over the API

export function useStop({ id }: TrainingRun) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/api/training-runs/{id}/cancel/', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.trainingRuns }),
  });
}

/** Makes a run's model the one that analyses new videos. */
export function usePromote({ id }: TrainingRun) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answer(
        api.POST('/api/training-runs/{id}/promote/', {
          params: { path: { id } },
          body: { reason },
        }),
      ),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.models }),
        queries.invalidateQueries({ queryKey: keys.promotions }),
        queries.invalidateQueries({ queryKey: keys.renewals }), // other videos are old ones now
        queries.invalidateQueries({ queryKey: keys.shadow }), // which may have been promoted
      ]),
  });
}
