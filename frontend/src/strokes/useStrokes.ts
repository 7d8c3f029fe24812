// The strokes of a video for the desk: loaded once, then kept up to date by live hints.

import { useEffect, useState } from 'react';
import type { Stroke, Video } from '~/api/types';
import { pagesOf } from '~/strokes/fetchStrokes';
import { StrokeFeed, type FeedState } from '~/strokes/StrokeFeed';
import { StrokeStore } from '~/strokes/StrokeStore';
import { useLive } from '~/live/live-context';
import { useWatched } from '~/player/useWatched';

const OVERLAP_S = 4; // strokes become final at most so much out of order

export interface VideoStrokes {
  /** What the server has. */
  readonly store: StrokeStore;
  readonly feed: StrokeFeed;
  readonly strokes: readonly Stroke[];
  readonly state: FeedState;
  readonly reload: () => void;
}

export function useStrokes(video: Video): VideoStrokes {
  const live = useLive();
  const { id, analysis } = video;
  const [{ store, feed }] = useState(() => {
    const store = new StrokeStore();
    const overlapFrames = Math.ceil(OVERLAP_S * video.frame_rate);
    return { store, feed: new StrokeFeed(store, pagesOf(id), overlapFrames) };
  });
  const analysisId = analysis?.id;
  const isDone = analysis?.state === 'done';

  // A new analysis, a new attempt or the end of one: what is known may be gone, so all is fetched.
  useEffect(() => feed.loadAll(), [feed, analysisId, analysis?.attempt, isDone]);

  useEffect(() => {
    const leave = [
      live.on('strokes', (hint) => {
        const isShown = hint.video === id && (!analysisId || hint.analysis === analysisId);
        if (isShown) feed.loadMore();
      }),
      live.onGap(() => feed.loadAll()),
    ];
    return () => leave.forEach((stop) => stop());
  }, [live, feed, id, analysisId]);

  useEffect(() => () => feed.dispose(), [feed]);

  const strokes = useWatched(store.strokes, (all) => all);
  const state = useWatched(feed.state, (now) => now);
  return { store, feed, strokes, state, reload: () => feed.loadAll() };
}
