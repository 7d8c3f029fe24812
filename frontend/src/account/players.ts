// The club's players: found by name, page by page, made, changed and removed.
import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { Handedness, Player } from '~/api/types';

export const HANDS: readonly { value: Handedness; label: string }[] = [
  { value: 'right', label: 'Right' },
  { value: 'left', label: 'Left' },
  { value: 'unknown', label: 'Not known' },
];

export const HAND_WORDS: Readonly<Record<Handedness, string>> = {
  right: 'Right-handed',
  left: 'Left-handed',
  unknown: 'Playing hand not known',
};

export interface PlayerForm {
  name: string;
  handedness: Handedness;
}

export function playersQuery(search: string) {
  return {
    ...pagedQuery([...keys.players, search], ({ cursor, signal }) => {
      const query = { cursor, search: search || undefined, page_size: 100 };
      return answer(api.GET('/api/players/', { params: { query }, signal }));
    }),
    placeholderData: keepPreviousData,
  };
}

/** Makes a player, or changes the one given. */
export function useSavePlayer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, form }: { id: number | null; form: PlayerForm }): Promise<Player> =>
      id === null
        ? answer(api.POST('/api/players/', { body: form }))
        : answer(api.PATCH('/api/players/{id}/', { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.players }),
  });
}

export function useRemovePlayer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(api.DELETE('/api/players/{id}/', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
}
