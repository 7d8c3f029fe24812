// Comments of a video: fetched, said, reworded, resolved, reopened, removed.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '~/account/status';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { Comment, Person } from '~/api/types';
import type { Target } from '~/comments/Draft';
import { mentionedIn, together } from '~/comments/mentioning';

const PAGE_SIZE = 100;

export interface CommentFilter {
  readonly isResolved: boolean;
  /** Only those on this stroke. */
  readonly stroke: string | null;
}

export interface Words {
  readonly text: string;
  /** Whom the writer picked from the list. */
  readonly chosen: readonly Person[];
}

export function commentsQuery(videoId: string, { isResolved, stroke }: CommentFilter) {
  return pagedQuery(
    [...keys.comments(videoId), isResolved ? 'resolved' : 'open', stroke],
    ({ cursor, signal }) => {
      const query = {
        cursor,
        page_size: PAGE_SIZE,
        resolved: isResolved,
        stroke: stroke ?? undefined,
      };
      const params = { path: { video_pk: videoId }, query };
      return answer(api.GET('/api/videos/{video_pk}/comments/', { params, signal }));
    },
  );
}

/** Whom a comment on the video can mention. */
export function peopleQuery(videoId: string) {
  return queryOptions({
    queryKey: keys.people(videoId),
    queryFn: ({ signal }): Promise<Person[]> =>
      answer(api.GET('/api/videos/{id}/people/', { params: { path: { id: videoId } }, signal })),
    staleTime: 60_000, // milliseconds
  });
}

/** Whom the reader can mention: everybody but themselves. */
export function useOthers(videoId: string) {
  const me = useMe();
  const people = useQuery(peopleQuery(videoId));
  return people.data?.filter(({ id }) => id !== me.id) ?? [];
}

/** Unresolved comments that mention the reader, on any video. */
export const mentionsQuery = pagedQuery(keys.mentions, ({ cursor, signal }) =>
  answer(
    api.GET('/api/mentions/', { params: { query: { cursor, page_size: PAGE_SIZE } }, signal }),
  ),
);

/** Whom words name; asks who there is, should that not have come yet, so that no mention is lost. */
function useMentioned(videoId: string, known: readonly Person[]) {
  const queries = useQueryClient();
  return async ({ text, chosen }: Words): Promise<number[]> => {
    if (!text.includes('@')) return [];
    const people = await queries.query({ ...peopleQuery(videoId), staleTime: 'static' });
    return [...mentionedIn(text, together(people, known), chosen)];
  };
}

/** What every change of a comment makes stale. */
function useCommentsChanged(videoId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [keys.comments(videoId), keys.mentions].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}

export function useSay(videoId: string) {
  const idsIn = useMentioned(videoId, []);
  return useMutation({
    mutationFn: async ({ key, words, target }: { key: string; words: Words; target: Target }) => {
      const mentions = await idsIn(words);
      return answer(
        api.POST('/api/videos/{video_pk}/comments/', {
          params: { path: { video_pk: videoId } },
          body: { key, text: words.text, mentions, ...placeOf(target) },
        }),
      );
    },
    onSuccess: useCommentsChanged(videoId),
  });
}

export function useReword({ id, video, mentions: known }: Comment) {
  const idsIn = useMentioned(video, known);
  return useMutation({
    mutationFn: async (words: Words) => {
      const mentions = await idsIn(words);
      return answer(
        api.PATCH('/api/videos/{video_pk}/comments/{id}/', {
          params: { path: { video_pk: video, id } },
          body: { text: words.text, mentions },
        }),
      );
    },
    onSuccess: useCommentsChanged(video),
  });
}

/** Resolves what is open, and reopens what is resolved. */
export function useSettle({ id, video, resolved_at }: Comment) {
  const params = { path: { video_pk: video, id } };
  return useMutation({
    mutationFn: () =>
      answer(
        resolved_at === null
          ? api.POST('/api/videos/{video_pk}/comments/{id}/resolve/', { params })
          : api.POST('/api/videos/{video_pk}/comments/{id}/reopen/', { params }),
      ),
    onSettled: useCommentsChanged(video),
  });
}

export function useRemoveComment({ id, video }: Comment) {
  return useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/videos/{video_pk}/comments/{id}/', {
          params: { path: { video_pk: video, id } },
        }),
      ),
    onSuccess: useCommentsChanged(video),
  });
}

function placeOf(target: Target): { stroke?: string; frame?: number } {
  if (target.about === 'stroke') return { stroke: target.stroke.id };
  return target.about === 'moment' ? { frame: target.frame } : {};
}
