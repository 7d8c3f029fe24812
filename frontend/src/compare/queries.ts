// What the page of comparisons asks the server.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, reached } from '~/api/client';
import { ApiError } from '~/api/errors';
import { keys } from '~/api/keys';
import { clipTable } from '~/compare/clipTable';

const A_FEW = 6;

/** The cards of these strokes, in no order; those that are gone or not ours are not among them. */
export function cardsQuery(strokes: readonly string[]) {
  return queryOptions({
    queryKey: keys.cards(strokes),
    queryFn: async ({ signal }) => {
      const query = { stroke: [...strokes] };
      return (await answer(api.GET('/api/strokes/', { params: { query }, signal }))).results;
    },
    enabled: strokes.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Strokes asked for in words; see docs/strokes-query.md. */
export function foundQuery(words: string, player: number | null) {
  return queryOptions({
    queryKey: keys.cardsFound(words, player),
    queryFn: async ({ signal }) => {
      const query = { q: words, limit: A_FEW, player: player ?? undefined };
      return (await answer(api.GET('/api/strokes/', { params: { query }, signal }))).results;
    },
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
}

export function partnersQuery(stroke: string) {
  return queryOptions({
    queryKey: keys.partners(stroke),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/strokes/{id}/partners/', { params: { path: { id: stroke } }, signal })),
  });
}

/** When each frame of a clip is shown. The browser keeps the bytes for `<video>` to play. */
export function clipTableQuery(clip: string) {
  return queryOptions({
    queryKey: keys.clipTable(clip),
    queryFn: async ({ signal }) => {
      const response = await reached(fetch(clip, { signal }));
      if (!response.ok) {
        throw ApiError.from(response.status, await response.json().catch(() => null));
      }
      return clipTable(await response.arrayBuffer());
    },
    staleTime: Infinity, // a stroke that moves has a clip at another address
    structuralSharing: false,
  });
}

interface HoldingUp {
  player: number;
  stroke: string;
  note: string;
}

/** Holds a stroke up to a player. */
export function useHoldUp() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ player, ...body }: HoldingUp) =>
      answer(
        api.POST('/api/players/{id}/model-strokes/', { params: { path: { id: player } }, body }),
      ),
    onSuccess: (_made, { player }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.allPartners }),
        queries.invalidateQueries({ queryKey: keys.heldUp(player) }),
      ]),
  });
}
