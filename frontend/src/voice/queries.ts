// The voice notes of a stroke: fetched, changed and removed. carryVoice.ts sends new ones.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';

export function voiceNotesQuery(stroke: string) {
  return queryOptions({
    queryKey: keys.voiceNotes(stroke),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/strokes/{stroke_pk}/voice-notes/', {
          params: { path: { stroke_pk: stroke } },
          signal,
        }),
      ),
  });
}

export interface NoteChange {
  id: number;
  text?: string;
  at_s?: number;
}

export function useChangeNote(stroke: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: NoteChange) =>
      answer(
        api.PATCH('/api/strokes/{stroke_pk}/voice-notes/{id}/', {
          params: { path: { stroke_pk: stroke, id } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.voiceNotes(stroke) }),
  });
}

export function useRemoveNote(stroke: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) =>
      answer(
        api.DELETE('/api/strokes/{stroke_pk}/voice-notes/{id}/', {
          params: { path: { stroke_pk: stroke, id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.voiceNotes(stroke) }),
  });
}
