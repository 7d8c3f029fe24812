// Standing for the timeline of a video, and taking that back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';

function useReviewChanged(id: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [keys.video(id), keys.playerSessions].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}

export function useApprove(id: string) {
  return useMutation({
    mutationFn: (confirm_rest: boolean) =>
      answer(
        api.POST('/api/videos/{id}/approve/', { params: { path: { id } }, body: { confirm_rest } }),
      ),
    onSettled: useReviewChanged(id),
  });
}

export function useReopen(id: string) {
  return useMutation({
    mutationFn: () => answer(api.POST('/api/videos/{id}/reopen/', { params: { path: { id } } })),
    onSettled: useReviewChanged(id),
  });
}
