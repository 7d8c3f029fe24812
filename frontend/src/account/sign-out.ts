// Signing out: uploads stop where they are, and nothing of the member stays in memory.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { statusQuery } from '~/account/status';
import { answer, api } from '~/api/client';
import { useUploadQueue } from '~/uploads/uploads-context';

export function useSignOut(): () => void {
  const queries = useQueryClient();
  const uploads = useUploadQueue();
  const { mutate } = useMutation({
    mutationFn: () => answer(api.POST('/api/account/logout/')),
    onMutate: () => uploads.pauseAll(),
    onSuccess: () => {
      queries.setQueryData(statusQuery.queryKey, { me: null, needs_setup: false });
      queries.removeQueries({
        predicate: (query) => query.queryKey[0] !== statusQuery.queryKey[0],
      });
    },
  });
  return mutate;
}
