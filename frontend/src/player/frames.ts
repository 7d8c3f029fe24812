// The frame table of a video, fetched once.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { Video } from '~/api/types';
import { FrameTable } from '~/player/FrameTable';

export function framesQuery({ id, frame_table_sha256 }: Video) {
  return queryOptions({
    queryKey: [...keys.frames(id), frame_table_sha256],
    queryFn: async () =>
      FrameTable.decode(
        await answer(api.GET('/api/videos/{id}/frames/', { params: { path: { id } } })),
      ),
    staleTime: Infinity, // named by its own hash
    structuralSharing: false,
  });
}
