// The video's page: its frame, and in it the desk, or why there is no desk yet.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { ApiError, sentenceOf } from '~/api/errors';
import type { Video } from '~/api/types';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import { stageOf } from '~/progress/stage';
import { AnalysisStrip } from '~/video/AnalysisStrip';
import { Reading } from '~/video/Reading';
import { Unreadable } from '~/video/Unreadable';
import { VideoHead } from '~/video/VideoHead';
import classes from '~/video/VideoPage.module.css';
import { videoQuery } from '~/video/videos';

const Desk = lazy(async () => ({ default: (await import('~/desk/Desk')).Desk }));

export function Component() {
  const { id = '' } = useParams();
  const video = useQuery(videoQuery(id));
  usePageTitle(video.data?.filename);
  if (video.error instanceof ApiError && video.error.isMissing) return <MissingPage what="video" />;
  if (video.data) return <VideoPage key={id} video={video.data} />;
  if (video.isError) {
    return (
      <Notice
        title="The video did not come"
        text={sentenceOf(video.error)}
        onRetry={() => void video.refetch()}
      />
    );
  }
  return <DeskSkeleton />;
}

function VideoPage({ video }: { video: Video }) {
  const stage = stageOf(video);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <VideoHead video={video} />
        {video.state === 'ready' && <AnalysisStrip video={video} />}
      </div>
      {stage.kind === 'reading' && <Reading video={video} progress={stage.progress} />}
      {stage.kind === 'unreadable' && <Unreadable video={video} sentence={stage.sentence} />}
      {video.state === 'ready' && (
        <Suspense fallback={<DeskSkeleton />}>
          <Desk video={video} />
        </Suspense>
      )}
    </div>
  );
}

function DeskSkeleton() {
  return (
    <div className={classes.skeleton} aria-busy="true" aria-label="Loading the video">
      <Skeleton className={classes.picture ?? ''} radius="md" />
      <Skeleton className={classes.table ?? ''} radius="md" />
      <Skeleton className={classes.timeline ?? ''} radius="md" />
    </div>
  );
}
