// Signing out: uploads stop where they are, and nothing of the member stays in memory.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { statusQuery } from '~/account/status';
import { answer, api } from '~/api/client';
import { theBasket } from '~/compare/basket';
import { forgetKept } from '~/offline/keepLatest';
import { useUploadQueue } from '~/uploads/uploads-context';

export function useSignOut(): () => void {
  const queries = useQueryClient();
  const uploads = useUploadQueue();
  const { mutate } = useMutation({
    mutationFn: () => answer(api.POST('/api/account/logout/')),
    onMutate: () => uploads.pauseAll(),
    onSuccess: () => {
      theBasket().empty();
      // A worker goes on with the page it has: only a new page is without it.
      void forgetKept().then((hadWorker) => hadWorker && location.assign('/'));
      queries.setQueryData(statusQuery.queryKey, { me: null, needs_setup: false, last_event: 0 });
      queries.removeQueries({
        predicate: (query) => query.queryKey[0] !== statusQuery.queryKey[0],
      });
    },
  });
  return mutate;
}
