// What is drawn on a stroke's frames: fetched, added, moved and removed.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { DrawingForm } from '~/api/types';

export function drawingsQuery(stroke: string) {
  return queryOptions({
    queryKey: keys.drawings(stroke),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/strokes/{stroke_pk}/drawings/', {
          params: { path: { stroke_pk: stroke } },
          signal,
        }),
      ),
  });
}

export function useDraw(stroke: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DrawingForm) =>
      answer(
        api.POST('/api/strokes/{stroke_pk}/drawings/', {
          params: { path: { stroke_pk: stroke } },
          body,
        }),
      ),
    // Also when it failed: of what arrived only the answer may have been lost.
    onSettled: () => queries.invalidateQueries({ queryKey: keys.drawings(stroke) }),
  });
}

export function useMoveDrawing(stroke: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, points }: { id: number; points: number[][] }) =>
      answer(
        api.PATCH('/api/strokes/{stroke_pk}/drawings/{id}/', {
          params: { path: { stroke_pk: stroke, id } },
          body: { points },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.drawings(stroke) }),
  });
}

export function useRemoveDrawing(stroke: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(
        api.DELETE('/api/strokes/{stroke_pk}/drawings/{id}/', {
          params: { path: { stroke_pk: stroke, id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.drawings(stroke) }),
  });
}
