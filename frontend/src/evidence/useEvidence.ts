// The evidence of the analysis a page shows, for React; null where there is none (yet).

import { useQuery } from '@tanstack/react-query';
import type { Video } from '~/api/types';
import { Evidence } from '~/evidence/Evidence';

export function useEvidence({ id, analysis }: Video): Evidence | null {
  const hasEvidence = analysis?.has_evidence ?? false;
  const { data } = useQuery({
    queryKey: ['videos', 'evidence', id, analysis?.id],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/api/videos/${id}/evidence/?analysis=${analysis?.id}`, {
        signal,
      });
      if (!answer.ok) throw new Error(`no evidence: ${answer.status}`);
      return Evidence.decode(await answer.arrayBuffer());
    },
    enabled: hasEvidence,
    staleTime: Infinity, // what an analysis saw never changes
    structuralSharing: false,
  });
  return data ?? null;
}
