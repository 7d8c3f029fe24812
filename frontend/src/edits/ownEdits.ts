// The coach's own edits of a video, page by page from the newest back, for undoing after a reload.

import { answer, api } from '~/api/client';
import type { Edit } from '~/api/types';
import type { FetchOlder } from '~/edits/Editor';
import type { OwnEdit } from '~/edits/UndoStack';

export function ownEditsOf(videoId: string): FetchOlder {
  let before: number | undefined;
  let isExhausted = false;
  return async () => {
    if (isExhausted) return [];
    const page = await answer(
      api.GET('/api/videos/{video_pk}/edits/', {
        params: { path: { video_pk: videoId }, query: { mine: true, before } },
      }),
    );
    isExhausted = page.next === null;
    before = page.results.at(-1)?.number ?? before;
    return page.results.map(asOwnEdit).reverse();
  };
}

function asOwnEdit({ id, undoes, note, revisions }: Edit): OwnEdit {
  const changes = revisions.map(({ stroke, before, after }) => ({
    stroke,
    before,
    after,
  }));
  const strokes = changes.length === 1 ? 'a stroke' : `${changes.length} strokes`;
  return { id, undoes, says: note || `an edit of ${strokes}`, changes };
}
