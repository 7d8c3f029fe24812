// One video: fetched, analysed again, stopped, seated, removed.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { Appearance } from '~/api/types';

export function videoQuery(id: string) {
  return queryOptions({
    queryKey: keys.video(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/videos/{id}/', { params: { path: { id } }, signal })),
  });
}

/** The analysis asked for last; the page may still show the one before. */
export function latestAnalysisQuery(videoId: string) {
  return queryOptions({
    queryKey: keys.latestAnalysis(videoId),
    queryFn: async ({ signal }) => {
      const params = { path: { video_pk: videoId }, query: { page_size: 1 } };
      const page = await answer(api.GET('/api/videos/{video_pk}/analyses/', { params, signal }));
      return page.results[0] ?? null;
    },
  });
}

/** What every change of a video makes stale. */
function useVideoChanged(id: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [keys.video(id), keys.latestAnalysis(id), keys.strokes(id), keys.playerSessions].map(
        (queryKey) => queries.invalidateQueries({ queryKey }),
      ),
    );
}

export function useAnalyseAgain(id: string) {
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/api/videos/{video_pk}/analyses/', { params: { path: { video_pk: id } } })),
    onSettled: useVideoChanged(id),
  });
}

export function useStopAnalysis(id: string) {
  return useMutation({
    mutationFn: (analysis: string) =>
      answer(
        api.POST('/api/videos/{video_pk}/analyses/{id}/cancel/', {
          params: { path: { video_pk: id, id: analysis } },
        }),
      ),
    onSettled: useVideoChanged(id),
  });
}

export function useSeatVideo(id: string) {
  return useMutation({
    mutationFn: (appearances: Pick<Appearance, 'player' | 'end' | 'box'>[]) =>
      answer(api.PATCH('/api/videos/{id}/', { params: { path: { id } }, body: { appearances } })),
    onSuccess: useVideoChanged(id),
  });
}

export function useRemoveVideo(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/videos/{id}/', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.playerSessions }),
  });
}
