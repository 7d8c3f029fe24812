// Reels: listed, opened, made, changed and removed; and what a query would find.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { Reel } from '~/api/types';

export const MOST_STROKES = 100;
const PREVIEWED = 4;

export interface ReelForm {
  title?: string;
  query?: string;
  strokes?: string[];
}

export const reelsQuery = pagedQuery(keys.reelList, ({ cursor, signal }) =>
  answer(api.GET('/api/reels/', { params: { query: { cursor } }, signal })),
);

export function reelQuery(id: string) {
  return queryOptions({
    queryKey: keys.reel(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/reels/{id}/', { params: { path: { id } }, signal })),
  });
}

/** The strokes of a reel, as many as an export takes, and how many there are. */
export function reelStrokesQuery(id: string) {
  return queryOptions({
    queryKey: keys.reelStrokes(id),
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: { limit: MOST_STROKES } };
      return answer(api.GET('/api/reels/{id}/strokes/', { params, signal }));
    },
  });
}

/** How many strokes a query finds, and the first of them. */
export function foundQuery(words: string) {
  return queryOptions({
    queryKey: keys.foundStrokes(words),
    queryFn: ({ signal }) => {
      const query = { q: words, limit: PREVIEWED };
      return answer(api.GET('/api/strokes/', { params: { query }, signal }));
    },
    enabled: words !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Makes a reel, or changes the one given. */
export function useSaveReel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, form }: { id: string | null; form: ReelForm }): Promise<Reel> =>
      id === null
        ? answer(api.POST('/api/reels/', { body: { title: '', ...form } }))
        : answer(api.PATCH('/api/reels/{id}/', { params: { path: { id } }, body: form })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.reels }),
  });
}

/** Turns what a reel's query finds now into a list. */
export function useKeepStrokes(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/reels/{id}/keep/', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.reels }),
  });
}

/** Puts a stroke at the end of a reel. */
export function useAddStroke() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, stroke }: { id: string; stroke: string }) =>
      answer(api.POST('/api/reels/{id}/strokes/', { params: { path: { id } }, body: { stroke } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.reels }),
  });
}

export function useRemoveReel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/api/reels/{id}/', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.reelList }),
  });
}
