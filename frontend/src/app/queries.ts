// One query client: what is worth trying again, and what to do when the session has ended.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '~/api/errors';
import { keys } from '~/api/keys';

const MAX_RETRIES = 3;

function noticeSignOut(error: unknown): void {
  if (error instanceof ApiError && error.isSignedOut) {
    void queries.invalidateQueries({ queryKey: keys.status });
  }
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst', // without a network, the worker answers with what was kept
      staleTime: 10_000, // milliseconds; live events tell of changes sooner
      retry: (failures, error) => !(error instanceof ApiError) && failures < MAX_RETRIES,
    },
  },
});
