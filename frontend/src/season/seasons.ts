// A player's season, strokes as cards, what is held up to them, and goals: fetched, made and removed.
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { GoalForm } from '~/api/types';
import { firstDay, type SpanName } from '~/season/span';

const PAGE_SIZE = 24;
const HELD_UP_SIZE = 12;

export interface AskedCards {
  player: number;
  /** In the language of docs/strokes-query.md. */
  words: string;
  playerSession: string | null;
}

export function seasonQuery(player: number, span: SpanName) {
  return queryOptions({
    queryKey: keys.season(player, span),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/players/{id}/season/', {
          params: { path: { id: player }, query: { first: firstDay(span) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function cardsQuery(asked: AskedCards) {
  return infiniteQueryOptions({
    queryKey: keys.cardsAsked(asked),
    queryFn: ({ pageParam: offset, signal }) => {
      const query = {
        player: asked.player,
        player_session: asked.playerSession ?? undefined,
        q: asked.words,
        limit: PAGE_SIZE,
        offset,
      };
      return answer(api.GET('/api/strokes/', { params: { query }, signal }));
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }, _pages, offset) => (next ? offset + PAGE_SIZE : undefined),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** What coaches hold up to a player, the latest first. */
export function heldUpQuery(player: number) {
  return infiniteQueryOptions({
    queryKey: keys.heldUp(player),
    queryFn: ({ pageParam: offset, signal }) => {
      const params = { path: { id: player }, query: { limit: HELD_UP_SIZE, offset } };
      return answer(api.GET('/api/players/{id}/model-strokes/', { params, signal }));
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }, _pages, offset) => (next ? offset + HELD_UP_SIZE : undefined),
    select: ({ pages }) => pages.flatMap((page) => page.results),
  });
}

export function useTakeBackModel(player: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (stroke: string) =>
      answer(
        api.DELETE('/api/players/{id}/model-strokes/{stroke}/', {
          params: { path: { id: player, stroke } },
        }),
      ),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.heldUp(player) }),
        queries.invalidateQueries({ queryKey: keys.allPartners }),
      ]),
  });
}

export function goalsQuery(player: number) {
  return queryOptions({
    queryKey: keys.goals(player),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/players/{player_pk}/goals/', {
          params: { path: { player_pk: player } },
          signal,
        }),
      ),
  });
}

export function useSetGoal(player: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: GoalForm) =>
      answer(
        api.POST('/api/players/{player_pk}/goals/', {
          params: { path: { player_pk: player } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.goals(player) }),
  });
}

export function useRemoveGoal(player: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(
        api.DELETE('/api/players/{player_pk}/goals/{id}/', {
          params: { path: { player_pk: player, id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.goals(player) }),
  });
}
