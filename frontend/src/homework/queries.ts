// A player's homework: fetched, given and taken back.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { HomeworkForm } from '~/api/types';

export function homeworkQuery(player: number) {
  return queryOptions({
    queryKey: keys.homework(player),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/players/{player_pk}/homework/', {
          params: { path: { player_pk: player } },
          signal,
        }),
      ),
  });
}

export function useGiveHomework(player: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: HomeworkForm) =>
      answer(
        api.POST('/api/players/{player_pk}/homework/', {
          params: { path: { player_pk: player } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.homework(player) }),
  });
}

export function useTakeBackHomework(player: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(
        api.DELETE('/api/players/{player_pk}/homework/{id}/', {
          params: { path: { player_pk: player, id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.homework(player) }),
  });
}
