// The heart of the video page: picture, timeline and strokes, moving together.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import type { Video } from '~/api/types';
import { Notice } from '~/app/Notice';
import classes from '~/desk/Desk.module.css';
import { OpenDesk } from '~/desk/OpenDesk';
import { FrameTable } from '~/player/FrameTable';

/** Hosts a video that is ready to be played. */
export function Desk({ video }: { video: Video }) {
  const { id } = video;
  const frames = useQuery({
    queryKey: [...keys.frames(id), video.frame_table_sha256],
    queryFn: async () =>
      FrameTable.decode(
        await answer(api.GET('/api/videos/{id}/frames/', { params: { path: { id } } })),
      ),
    staleTime: Infinity, // named by its own hash
    structuralSharing: false,
  });

  if (frames.isError) {
    return (
      <Notice
        title="The video cannot be opened"
        text="Its table of frames could not be loaded."
        onRetry={() => void frames.refetch()}
      />
    );
  }
  if (!frames.data) return <DeskSkeleton />;
  return <OpenDesk key={id} video={video} table={frames.data} />;
}

function DeskSkeleton() {
  return (
    <div className={classes.desk} aria-busy="true" aria-label="Opening the video">
      <Skeleton className={classes.stage} radius="md" />
      <Skeleton className={classes.side} radius="md" />
      <Skeleton className={classes.below} radius="md" h="14rem" />
    </div>
  );
}
