// Keeps what is shown fresh: progress goes straight into it, changes of state are fetched again.
import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from '~/api/keys';
import type { Analysis, PlayerSession, Video, VideoBrief } from '~/api/types';
import type { AnalysisHint, LiveEvents, TrainingHint, VideoHint } from '~/live/LiveEvents';
import { moveRoundOn } from '~/live/moveRoundOn';
import { moveRunOn } from '~/live/moveRunOn';

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
      live.on('edit', ({ video }) => this.refetch(keys.history(video))),
      live.on('review', ({ video }) => this.refetch(keys.video(video))),
      live.on('comment', ({ video }) => this.onComment(video)),
      live.on('feedback', () => this.onFeedback()),
      live.on('training', (hint) => this.onTraining(hint)),
      live.on('renewal', () => this.refetch(keys.renewals)),
      live.onGap(() => {
        this.refetch(keys.playerSessions);
        this.refetch(keys.videos);
        this.refetch(['videos', 'latest-analysis']);
        this.refetch(['videos', 'comments']);
        this.refetch(['videos', 'history']);
        this.refetch(keys.mentions);
        this.onFeedback();
        this.refetch(keys.trainingRuns);
        this.refetch(keys.models);
        this.refetch(keys.renewals);
        this.refetch(keys.shadow);
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

  private onComment(video: string): void {
    this.refetch(keys.comments(video));
    this.refetch(keys.mentions);
  }

  /** Strokes are drawn on and spoken of one by one, and hints name their video. */
  private onFeedback(): void {
    this.refetch(keys.allDrawings);
    this.refetch(keys.allVoiceNotes);
  }

  private onTraining(hint: TrainingHint): void {
    this.refetch(keys.lossCurve(hint.run));
    if (moveRunOn(this.queries, hint)) return;
    this.refetch(keys.trainingRunList);
    this.refetch(keys.trainingRun(hint.run));
    if (hint.state === 'done') this.refetch(keys.models);
  }

  private onAnalysis(hint: AnalysisHint): void {
    if (!moveRoundOn(this.queries, hint)) this.refetch(keys.renewals);
    if (hint.state === 'done') this.refetch(keys.shadow); // it looks after each, and tells so too
    const isLatest = this.patchLatest(hint);
    const isShown = this.patch(hint.video, ({ analysis, ...video }) =>
      analysis?.id === hint.analysis && analysis.state === hint.state
        ? { ...video, analysis: withProgress(analysis, hint) }
        : null,
    );
    if (isLatest || isShown) return;
    this.refetch(keys.latestAnalysis(hint.video));
    this.refetch(keys.history(hint.video));
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
      for (const queryKey of keysNow) void this.fetchAgain(queryKey);
    }, FLUSH_MS);
  }

  /** A first fetch under way is not begun anew but joined, and its answer may be the older one. */
  private async fetchAgain(queryKey: QueryKey): Promise<void> {
    const isFirst = (query: Query) => query.state.data === undefined;
    const isUnderWay = this.queries.isFetching({ queryKey, predicate: isFirst }) > 0;
    await this.queries.invalidateQueries({ queryKey });
    if (isUnderWay) await this.queries.invalidateQueries({ queryKey });
  }
}

function withProgress(analysis: Analysis, hint: AnalysisHint): Analysis {
  return { ...analysis, progress: hint.progress, stroke_count: hint.stroke_count };
}
