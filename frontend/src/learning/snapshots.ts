// The club's snapshots: listed, fetched, and made by freezing what is approved.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { pagedQuery } from '~/api/pages';
import { keys } from '~/api/keys';
import type { Snapshot } from '~/api/types';

const PAGE_SIZE = 20;
const CREATED = 201;

export interface Frozen {
  snapshot: Snapshot;
  /** False when nothing has changed since this snapshot, so that no other was made. */
  isNew: boolean;
}

export const snapshotsQuery = pagedQuery(keys.snapshotList, ({ cursor, signal }) => {
  const query = { cursor, page_size: PAGE_SIZE };
  return answer(api.GET('/api/snapshots/', { params: { query }, signal }));
});

export function snapshotQuery(id: string) {
  return queryOptions({
    queryKey: keys.snapshot(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/snapshots/{id}/', { params: { path: { id } }, signal })),
  });
}

export function useFreeze() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: freeze,
    onSuccess: ({ snapshot }) => {
      queries.setQueryData(keys.snapshot(snapshot.id), snapshot);
      return queries.invalidateQueries({ queryKey: keys.snapshotList });
    },
  });
}

async function freeze(title: string): Promise<Frozen> {
  const asked = api.POST('/api/snapshots/', { body: { title } });
  const snapshot = await answer(asked);
  const { response } = await asked;
  return { snapshot, isNew: response.status === CREATED };
}

/** Where the file lies that lists all a snapshot holds. */
export function manifestAddress({ id }: Snapshot): string {
  return `/api/snapshots/${id}/manifest/`;
}
