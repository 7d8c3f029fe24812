// Sends a file of strokes: to hear what it would change, or to have it changed.

import { useMutation } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import type { Difference, TableEnd } from '~/api/types';
import type { FormKey } from '~/exchange/forms';

export interface Taking {
  readonly file: File;
  readonly form: FormKey;
  readonly firstFrame: '0' | '1' | null;
  readonly fps: string;
  readonly end: TableEnd | null;
  readonly ends: Readonly<Record<string, TableEnd>>;
  readonly match: string;
  readonly confirmsSame: boolean;
  readonly rejectsMissing: boolean;
}

/** `apply` is the key of the edit to be made; null: only look. */
export function useTakeIn(videoId: string) {
  return useMutation({
    mutationFn: ({ taking, apply }: { taking: Taking; apply: string | null }) =>
      answer<Difference>(
        api.POST('/api/videos/{id}/import/', {
          params: { path: { id: videoId } },
          body: {} as never, // the form is made below, as files cannot be told as JSON
          bodySerializer: () => formOf(taking, apply),
        }),
      ),
  });
}

function formOf(taking: Taking, apply: string | null): FormData {
  const form = new FormData();
  const put = (name: string, value: string | null) => {
    if (value) form.append(name, value);
  };
  form.append('file', taking.file);
  put('form', taking.form);
  put('apply', apply);
  put('first_frame', taking.firstFrame);
  put('fps', taking.fps.replace(',', '.').trim());
  put('end', taking.end);
  put('match', taking.match.trim());
  if (Object.keys(taking.ends).length > 0) put('ends', JSON.stringify(taking.ends));
  put('confirm_same', String(taking.confirmsSame));
  put('reject_missing', String(taking.rejectsMissing));
  return form;
}
