// Fetches strokes page by page into the store: all of them once, then what live hints announce.

import type { Stroke } from '~/api/types';
import type { StrokeStore } from '~/strokes/StrokeStore';
import { Watched } from '~/player/Watched';

export interface StrokePage {
  readonly results: readonly Stroke[];
  /** Names the page after this one. */
  readonly cursor: string | undefined;
}

export interface PageAsk {
  readonly afterFrame: number | undefined;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
}

export type FetchPage = (ask: PageAsk) => Promise<StrokePage>;
export type FeedState = 'loading' | 'fresh' | 'failed';

type Wish = 'more' | 'all';

export class StrokeFeed {
  readonly state = new Watched<FeedState>('loading');
  private closing = new AbortController();
  private pending: Wish | null = null;
  private isFetching = false;

  /**
   * `overlapFrames`: strokes of two players become final independently, so a later hint may bring
   * one that was hit a little earlier than the last one known.
   */
  constructor(
    private readonly store: StrokeStore,
    private readonly fetchPage: FetchPage,
    private readonly overlapFrames: number,
  ) {}

  /** Fetch every stroke again and forget those that are gone. */
  loadAll(): void {
    this.want('all');
  }

  /** Fetch what was found since the last time. */
  loadMore(): void {
    this.want('more');
  }

  /** Stop at once; a later wish starts afresh. */
  dispose(): void {
    this.closing.abort();
    this.closing = new AbortController();
    this.pending = null;
    this.isFetching = false;
  }

  private want(wish: Wish): void {
    this.pending = this.pending === 'all' ? 'all' : wish;
    if (!this.isFetching) void this.fetchPending(this.closing.signal);
  }

  private async fetchPending(signal: AbortSignal): Promise<void> {
    this.isFetching = true;
    try {
      while (this.pending) {
        const wish = this.pending;
        this.pending = null;
        await (wish === 'all' ? this.fetchAll(signal) : this.fetchMore(signal));
        if (signal.aborted) return;
      }
      this.state.set('fresh');
    } catch {
      // Whatever went wrong, the page says so and offers to try again.
      if (!signal.aborted) this.state.set('failed');
    }
    if (!signal.aborted) this.isFetching = false;
  }

  private async fetchAll(signal: AbortSignal): Promise<void> {
    const all: Stroke[] = [];
    for await (const page of this.pages(undefined, signal)) {
      all.push(...page);
      this.store.put(page);
    }
    if (!signal.aborted) this.store.replace(all);
  }

  private async fetchMore(signal: AbortSignal): Promise<void> {
    const last = this.store.strokes.get().at(-1);
    const afterFrame = last ? last.contact_frame - this.overlapFrames : undefined;
    for await (const page of this.pages(afterFrame, signal)) this.store.put(page);
  }

  private async *pages(
    afterFrame: number | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<readonly Stroke[]> {
    let cursor: string | undefined;
    do {
      const page = await this.fetchPage({ afterFrame, cursor, signal });
      if (signal.aborted) return;
      yield page.results;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}
