// Files of a reel: asked for, followed while they are made, cancelled and removed.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { ReelExport, ReelForm } from '~/api/types';

const LOOK_AGAIN_MS = 1000;

export interface ExportForm {
  form: ReelForm;
  has_overlay: boolean;
  before_s: number;
  after_s: number;
}

export function isUnderWay({ state }: ReelExport): boolean {
  return state === 'queued' || state === 'running';
}

export function exportsQuery(reel: string) {
  return queryOptions({
    queryKey: keys.reelExports(reel),
    queryFn: async ({ signal }) => {
      const params = { path: { reel_pk: reel } };
      const page = await answer(api.GET('/api/reels/{reel_pk}/exports/', { params, signal }));
      return page.results;
    },
    // Events about no video are not for players, so the page asks while something is made.
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK_AGAIN_MS : false),
  });
}

export function useExport(reel: string) {
  return useChange(reel, (body: ExportForm) =>
    answer(
      api.POST('/api/reels/{reel_pk}/exports/', { params: { path: { reel_pk: reel } }, body }),
    ),
  );
}

export function useCancelExport(reel: string) {
  return useChange(reel, (id: string) => {
    const params = { path: { reel_pk: reel, id } };
    return answer(api.POST('/api/reels/{reel_pk}/exports/{id}/cancel/', { params }));
  });
}

export function useRemoveExport(reel: string) {
  return useChange(reel, (id: string) => {
    const params = { path: { reel_pk: reel, id } };
    return answer(api.DELETE('/api/reels/{reel_pk}/exports/{id}/', { params }));
  });
}

function useChange<Asked, Told>(reel: string, change: (asked: Asked) => Promise<Told>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.reelExports(reel) }),
  });
}
