// Pages of a video's strokes; the first one may be under way before the desk is there to ask for it.

import { answer, api } from '~/api/client';
import { nextCursor } from '~/api/cursor';
import type { FetchPage, PageAsk, StrokePage } from '~/strokes/StrokeFeed';

const FIRST_PAGE = 300; // minutes of play, soon there
const PAGE_SIZE = 2000;

const ahead = new Map<string, Promise<StrokePage>>();

/** Ask for a video's first strokes; `pagesOf` hands them to the first who wants them. */
export function fetchAhead(video: string): void {
  ahead.clear(); // whoever went elsewhere meanwhile asks anew
  const page = fetchPage(video, { cursor: undefined });
  page.catch(() => ahead.delete(video)); // then the desk asks itself, and says what is wrong
  ahead.set(video, page);
}

export function pagesOf(video: string): FetchPage {
  return async (ask) => {
    const isFirst = [ask.cursor, ask.afterFrame, ask.afterVersion].every((no) => no === undefined);
    const page = isFirst ? ahead.get(video) : undefined;
    if (page) ahead.delete(video); // it tells of one moment only
    return page?.catch(() => fetchPage(video, ask)) ?? fetchPage(video, ask);
  };
}

async function fetchPage(
  video: string,
  { afterFrame, afterVersion, cursor, signal }: Omit<PageAsk, 'signal'> & { signal?: AbortSignal },
): Promise<StrokePage> {
  const page = await answer(
    api.GET('/api/videos/{video_pk}/strokes/', {
      params: {
        path: { video_pk: video },
        query: {
          after_frame: afterFrame,
          after_version: afterVersion,
          cursor,
          page_size: cursor === undefined ? FIRST_PAGE : PAGE_SIZE,
        },
      },
      ...(signal && { signal }),
    }),
  );
  return { results: page.results, cursor: nextCursor(page) };
}
