// Sends one edit and turns whatever comes back into one of the queue's answers.

import { api } from '~/api/client';
import { ApiError } from '~/api/errors';
import type { Stroke } from '~/api/types';
import type { Answer, Send } from '~/edits/EditQueue';

const LATER = new Set([408, 425, 429, 500, 502, 503, 504]); // not about the edit: it can be sent again
const PATIENCE_MS = 30_000; // a connection that only seems to be there gives no answer for minutes

export function postEditOf(videoId: string): Send {
  return async (edit, changes) => {
    const body = {
      id: edit.id,
      undoes: edit.undoes,
      changes: changes.map(({ stroke, version, after }) => ({ stroke, version, values: after })),
    };
    try {
      const { data, error, response } = await api.POST('/api/videos/{video_pk}/edits/', {
        params: { path: { video_pk: videoId } },
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return data ? { kind: 'done', strokes: data.strokes } : refusal(response.status, error);
    } catch {
      return { kind: 'unreachable' }; // fetch throws for nothing else
    }
  };
}

function refusal(status: number, error: unknown): Answer {
  if (status === 401) return { kind: 'signed out' };
  if (LATER.has(status)) return { kind: 'unreachable' };
  const strokes = strokesIn(error);
  if (status === 409 && strokes) return { kind: 'stale', strokes };
  return { kind: 'refused', sentence: ApiError.from(status, error).message };
}

/** The strokes as they are now, where somebody else was faster. */
function strokesIn(error: unknown): readonly Stroke[] | null {
  const hasStrokes = typeof error === 'object' && error !== null && 'strokes' in error;
  return hasStrokes && Array.isArray(error.strokes) ? (error.strokes as Stroke[]) : null;
}
