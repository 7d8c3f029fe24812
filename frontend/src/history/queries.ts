// The history of a video's timeline: its edits, those of one stroke, its analyses, and going back.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';

const PAGE_SIZE = 50;

/** The edits of a video, or of one stroke of it, newest first. */
export function editsQuery(videoId: string, strokeId: string | null) {
  return pagedQuery([...keys.history(videoId), 'edits', strokeId], ({ cursor, signal }) => {
    const query = { cursor, page_size: PAGE_SIZE, stroke: strokeId ?? undefined };
    const params = { path: { video_pk: videoId }, query };
    return answer(api.GET('/api/videos/{video_pk}/edits/', { params, signal }));
  });
}

export function analysesQuery(videoId: string) {
  return queryOptions({
    queryKey: [...keys.history(videoId), 'analyses'],
    queryFn: async ({ signal }) => {
      const params = { path: { video_pk: videoId }, query: { page_size: PAGE_SIZE } };
      return (await answer(api.GET('/api/videos/{video_pk}/analyses/', { params, signal })))
        .results;
    },
  });
}

/** Makes the timeline what it was after edit `number`; sent twice under one key, it is done once. */
export function useRestore(videoId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, number }: { id: string; number: number }) =>
      answer(
        api.POST('/api/videos/{video_pk}/edits/restore/', {
          params: { path: { video_pk: videoId } },
          body: { id, number },
        }),
      ),
    onSuccess: () =>
      Promise.all(
        [keys.history(videoId), keys.strokes(videoId), keys.video(videoId)].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Where a stroke comes from, and for admins what learnt it. */
export function lineageQuery(stroke: string) {
  return queryOptions({
    queryKey: keys.lineage(stroke),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/strokes/{id}/lineage/', { params: { path: { id: stroke } }, signal })),
  });
}
