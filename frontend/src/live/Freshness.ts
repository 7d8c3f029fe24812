// Keeps what is shown fresh: progress goes straight into it, changes of state are fetched again.
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from '~/api/keys';
import type { Analysis, PlayerSession, Video, VideoBrief } from '~/api/types';
import type { AnalysisHint, LiveEvents, VideoHint } from '~/live/LiveEvents';

const FLUSH_MS = 400; // hints come up to four times a second for each running job

interface SessionPage {
  results: PlayerSession[];
}

export class Freshness {
  private readonly stale = new Map<string, QueryKey>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly leave: (() => void)[];

  constructor(
    private readonly queries: QueryClient,
    live: LiveEvents,
  ) {
    this.leave = [
      live.on('video', (hint) => this.onVideo(hint)),
      live.on('analysis', (hint) => this.onAnalysis(hint)),
      live.onGap(() => {
        this.refetch(keys.playerSessions);
        this.refetch(keys.videos);
        this.refetch(['videos', 'latest-analysis']);
      }),
    ];
  }

  dispose(): void {
    for (const leave of this.leave) leave();
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private onVideo(hint: VideoHint): void {
    const isKnown = this.patch(hint.video, (video) =>
      video.state === hint.state ? { ...video, progress: hint.progress } : null,
    );
    if (isKnown) return;
    this.refetch(keys.video(hint.video));
    this.refetch(keys.playerSessions);
  }

  private onAnalysis(hint: AnalysisHint): void {
    const isLatest = this.patchLatest(hint);
    const isShown = this.patch(hint.video, ({ analysis, ...video }) =>
      analysis?.id === hint.analysis && analysis.state === hint.state
        ? { ...video, analysis: withProgress(analysis, hint) }
        : null,
    );
    if (isLatest || isShown) return;
    this.refetch(keys.latestAnalysis(hint.video));
    this.refetch(keys.video(hint.video));
    this.refetch(keys.playerSessions);
  }

  /** Moves an analysis on that runs behind the one that is shown; false when it is another one. */
  private patchLatest(hint: AnalysisHint): boolean {
    const key = keys.latestAnalysis(hint.video);
    const latest = this.queries.getQueryData<Analysis | null>(key);
    if (latest?.id !== hint.analysis || latest.state !== hint.state) return false;
    this.queries.setQueryData<Analysis>(key, withProgress(latest, hint));
    return true;
  }

  /** Changes every shown copy of a video; false where one does not fit the hint, or none is shown. */
  private patch(id: string, change: (video: VideoBrief) => VideoBrief | null): boolean {
    const fits: boolean[] = [];
    const changed = <Shown extends VideoBrief>(video: Shown): Shown => {
      if (video.id !== id) return video;
      const next = change(video);
      fits.push(next !== null);
      return next ? { ...video, ...next } : video;
    };
    const inSession = (session: PlayerSession): PlayerSession =>
      session.videos.some((video) => video.id === id)
        ? { ...session, videos: session.videos.map(changed) }
        : session;

    this.queries.setQueryData<Video>(keys.video(id), (video) => video && changed(video));
    this.queries.setQueriesData<PlayerSession>(
      { queryKey: [...keys.playerSessions, 'one'] },
      (session) => session && inSession(session),
    );
    this.queries.setQueriesData<InfiniteData<SessionPage>>(
      { queryKey: [...keys.playerSessions, 'list'] },
      (list) =>
        list && {
          ...list,
          pages: list.pages.map((page) => ({ ...page, results: page.results.map(inSession) })),
        },
    );
    return fits.length > 0 && fits.every(Boolean);
  }

  private refetch(key: QueryKey): void {
    this.stale.set(JSON.stringify(key), key);
    this.timer ??= setTimeout(() => {
      this.timer = null;
      const keysNow = [...this.stale.values()];
      this.stale.clear();
      for (const queryKey of keysNow) void this.queries.invalidateQueries({ queryKey });
    }, FLUSH_MS);
  }
}

function withProgress(analysis: Analysis, hint: AnalysisHint): Analysis {
  return { ...analysis, progress: hint.progress, stroke_count: hint.stroke_count };
}
