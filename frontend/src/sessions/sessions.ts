// Player sessions: found, fetched, made, changed and removed.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { PlayerSession, TableEnd } from '~/api/types';

const PAGE_SIZE = 24; // fills a large screen twice

export interface Seat {
  player: number;
  name: string;
  end: TableEnd;
}

export interface SessionForm {
  title: string;
  played_on: string;
  notes: string;
  participants: { player: number; end: TableEnd | '' }[];
}

export function sessionsQuery(search: string) {
  return {
    ...pagedQuery(keys.playerSessionList(search), ({ cursor, signal }) => {
      const query = { cursor, search: search || undefined, page_size: PAGE_SIZE };
      return answer(api.GET('/api/player-sessions/', { params: { query }, signal }));
    }),
    placeholderData: keepPreviousData,
  };
}

export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: keys.playerSession(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/player-sessions/{id}/', { params: { path: { id } }, signal })),
  });
}

/** Makes a session, or changes the one given. */
export function useSaveSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, form }: { id: string | null; form: SessionForm }): Promise<PlayerSession> =>
      id === null
        ? answer(api.POST('/api/player-sessions/', { body: form }))
        : answer(api.PATCH('/api/player-sessions/{id}/', { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.playerSessions }),
  });
}

export function useRemoveSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/api/player-sessions/{id}/', { params: { path: { id } } })),
    onSuccess: (_nothing, id) => {
      queries.removeQueries({ queryKey: keys.playerSession(id) });
      return queries.invalidateQueries({ queryKey: [...keys.playerSessions, 'list'] });
    },
  });
}

/** The players of a session whose place at the table is known. */
export function seatsOf(people: PlayerSession['participants']): Seat[] {
  return (people ?? []).flatMap(({ player, name, end }) => (end ? [{ player, name, end }] : []));
}
