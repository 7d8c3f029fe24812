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
  /** Only strokes hit after this frame. */
  readonly afterFrame?: number | undefined;
  /** Only strokes edited since. */
  readonly afterVersion?: number | undefined;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
}

export type FetchPage = (ask: PageAsk) => Promise<StrokePage>;
export type FeedState = 'loading' | 'fresh' | 'failed';

type Wish = 'more' | 'edited' | 'all';
type Which = Pick<PageAsk, 'afterFrame' | 'afterVersion'>;

const RETRY_MS = [2000, 5000, 10_000];

export class StrokeFeed {
  readonly state = new Watched<FeedState>('loading');
  private closing = new AbortController();
  private readonly pending = new Set<Wish>();
  private isFetching = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Every edit up to this one is known; those of our own come faster and say nothing of others'. */
  private knownVersion = 0;

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

  /** Fetch what somebody edited since the last time. */
  loadEdited(): void {
    this.want('edited');
  }

  /** Stop at once; a later wish starts afresh. */
  dispose(): void {
    clearTimeout(this.timer);
    this.closing.abort();
    this.closing = new AbortController();
    this.pending.clear();
    this.isFetching = false;
  }

  private want(wish: Wish): void {
    this.pending.add(wish);
    if (!this.isFetching) void this.fetchPending(this.closing.signal);
  }

  private async fetchPending(signal: AbortSignal): Promise<void> {
    this.isFetching = true;
    clearTimeout(this.timer);
    while (this.pending.size > 0) {
      const wishes = [...this.pending];
      this.pending.clear();
      try {
        if (wishes.includes('all')) await this.fetchAll(signal);
        else for (const wish of wishes) await this.fetchSome(wish, signal);
      } catch {
        if (!signal.aborted) this.failed(wishes);
        return;
      }
      if (signal.aborted) return;
    }
    this.isFetching = false;
    this.failures = 0;
    this.state.set('fresh');
  }

  /** The page says so and offers to try again; nobody else would repeat a hint, so it is kept. */
  private failed(wishes: readonly Wish[]): void {
    for (const wish of wishes) this.pending.add(wish);
    this.isFetching = false;
    this.state.set('failed');
    const pauseMs = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => void this.fetchPending(this.closing.signal), pauseMs);
  }

  private async fetchAll(signal: AbortSignal): Promise<void> {
    const all: Stroke[] = [];
    for await (const page of this.everyEdit({}, signal)) {
      all.push(...page);
      this.store.put(page);
    }
    if (!signal.aborted) this.store.replace(all);
  }

  private async fetchSome(wish: Wish, signal: AbortSignal): Promise<void> {
    const pages =
      wish === 'edited'
        ? this.everyEdit({ afterVersion: this.knownVersion }, signal)
        : this.pages(this.afterLast(), signal);
    for await (const page of pages) this.store.put(page);
  }

  private afterLast(): Which {
    const last = this.store.strokes.get().at(-1);
    return { afterFrame: last && last.contact_frame - this.overlapFrames };
  }

  /** Pages that together hold every edit since the last that is known. */
  private async *everyEdit(which: Which, signal: AbortSignal): AsyncGenerator<readonly Stroke[]> {
    let first: readonly Stroke[] | undefined;
    for await (const page of this.pages(which, signal)) {
      yield page;
      first ??= page;
    }
    // Later pages are read later, so they hold at least the edits that the first one holds.
    if (first && !signal.aborted) this.knownVersion = newest(first, this.knownVersion);
  }

  private async *pages(which: Which, signal: AbortSignal): AsyncGenerator<readonly Stroke[]> {
    let cursor: string | undefined;
    do {
      const page = await this.fetchPage({ ...which, cursor, signal });
      if (signal.aborted) return;
      yield page.results;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}

function newest(strokes: readonly Stroke[], known: number): number {
  return strokes.reduce((version, stroke) => Math.max(version, stroke.version), known);
}
