// Who is signed in, for every page.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { Me } from '~/api/types';

export const statusQuery = queryOptions({
  queryKey: keys.status,
  queryFn: ({ signal }) => answer(api.GET('/api/account/', { signal })),
  staleTime: 60_000, // milliseconds
});

/** The member who is signed in; only for pages behind the gate. */
export function useMe(): Me {
  const me = useQuery(statusQuery).data?.me;
  if (!me) throw new Error('useMe is for pages of people who are signed in');
  return me;
}
