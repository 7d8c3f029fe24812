// The heart of the video page: picture, timeline and strokes, moving together.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Video } from '~/api/types';
import { Notice } from '~/app/Notice';
import classes from '~/desk/Desk.module.css';
import { OpenDesk } from '~/desk/OpenDesk';
import { framesQuery } from '~/player/frames';

/** Hosts a video that is ready to be played. */
export function Desk({ video }: { video: Video }) {
  const frames = useQuery(framesQuery(video));

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
  return <OpenDesk key={video.id} video={video} table={frames.data} />;
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
