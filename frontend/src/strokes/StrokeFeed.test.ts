import { describe, expect, it, vi } from 'vitest';
import type { Stroke } from '~/api/types';
import { StrokeFeed, type PageAsk } from '~/strokes/StrokeFeed';
import { StrokeStore } from '~/strokes/StrokeStore';
import { strokeAt } from '~/strokes/testStrokes';

const PAGE = 3;

/** A server that answers in pages of three, each when told to. */
function serverOf(strokes: Stroke[]) {
  const asked: PageAsk[] = [];
  let isDown = false;
  const fetchPage = (ask: PageAsk) => {
    asked.push(ask);
    if (isDown) return Promise.reject(new Error('down'));
    const found = strokes.filter(
      ({ contact_frame, version }) =>
        contact_frame > (ask.afterFrame ?? -1) && version > (ask.afterVersion ?? -1),
    );
    const from = Number(ask.cursor ?? 0);
    const cursor = from + PAGE < found.length ? String(from + PAGE) : undefined;
    return Promise.resolve({ results: found.slice(from, from + PAGE), cursor });
  };
  return { asked, strokes, fetchPage, fail: (down: boolean) => (isDown = down) };
}

function settled(feed: StrokeFeed): Promise<void> {
  return new Promise((resolve) => {
    const leave = feed.state.watch(() => {
      leave();
      resolve();
    });
  });
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('StrokeFeed', () => {
  it('follows the cursor to the last page', async () => {
    const server = serverOf([10, 20, 30, 40, 50, 60, 70].map((contact) => strokeAt(contact)));
    const store = new StrokeStore();
    const feed = new StrokeFeed(store, server.fetchPage, 15);
    feed.loadAll();
    await settled(feed);
    expect(store.strokes.get()).toHaveLength(7);
    expect(server.asked.map((ask) => ask.cursor)).toEqual([undefined, '3', '6']);
  });

  it('asks only for what may be new when a hint comes', async () => {
    const server = serverOf([10, 20, 30].map((contact) => strokeAt(contact)));
    const store = new StrokeStore();
    const feed = new StrokeFeed(store, server.fetchPage, 15);
    feed.loadAll();
    await settled(feed);
    server.strokes.push(strokeAt(25), strokeAt(90));
    feed.loadMore();
    await turn();
    expect(server.asked.at(-1)?.afterFrame).toBe(15);
    expect(store.strokes.get().map((stroke) => stroke.contact_frame)).toEqual([10, 20, 25, 30, 90]);
  });

  it('answers a burst of hints with one more request', async () => {
    const server = serverOf([strokeAt(10)]);
    const feed = new StrokeFeed(new StrokeStore(), server.fetchPage, 15);
    feed.loadAll();
    for (let hint = 0; hint < 20; hint += 1) feed.loadMore();
    await settled(feed);
    expect(server.asked).toHaveLength(2);
  });

  it('forgets strokes of an analysis that is gone', async () => {
    const server = serverOf([strokeAt(10), strokeAt(20)]);
    const store = new StrokeStore();
    const feed = new StrokeFeed(store, server.fetchPage, 15);
    feed.loadAll();
    await settled(feed);
    server.strokes.splice(0, 2, strokeAt(33));
    feed.loadAll();
    await turn();
    expect(store.strokes.get().map((stroke) => stroke.contact_frame)).toEqual([33]);
  });

  it('stops when the page closes, and starts afresh when it opens again', async () => {
    const server = serverOf([strokeAt(10)]);
    const store = new StrokeStore();
    const feed = new StrokeFeed(store, server.fetchPage, 15);
    feed.loadAll();
    feed.dispose();
    await turn();
    expect(store.strokes.get()).toHaveLength(0);
    feed.loadAll();
    await settled(feed);
    expect(store.strokes.get()).toHaveLength(1);
  });

  it('knows no edit that it has not seen, whatever else a page brings', async () => {
    const server = serverOf([strokeAt(10), strokeAt(90)]);
    const store = new StrokeStore();
    const feed = new StrokeFeed(store, server.fetchPage, 15);
    feed.loadAll();
    await settled(feed);
    server.strokes.forEach((stroke, at) => {
      server.strokes[at] = { ...stroke, label: 'smash', version: at + 1 };
    });
    feed.loadMore(); // brings the later stroke with edit 2, and nothing of edit 1
    feed.loadEdited();
    await turn();
    expect(store.strokes.get().map((stroke) => stroke.version)).toEqual([1, 2]);
  });

  it('fetches again by itself what a hint announced and the network lost', async () => {
    vi.useFakeTimers();
    const server = serverOf([strokeAt(10)]);
    const store = new StrokeStore();
    const feed = new StrokeFeed(store, server.fetchPage, 15);
    feed.loadAll();
    await vi.advanceTimersByTimeAsync(0);
    server.fail(true);
    server.strokes[0] = { ...strokeAt(10), id: server.strokes[0]?.id ?? '', version: 4 };
    feed.loadEdited();
    await vi.advanceTimersByTimeAsync(1000);
    expect(feed.state.get()).toBe('failed');
    server.fail(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(feed.state.get()).toBe('fresh');
    expect(store.strokes.get().map((stroke) => stroke.version)).toEqual([4]);
    vi.useRealTimers();
  });

  it('says that it failed, and recovers', async () => {
    const server = serverOf([strokeAt(10)]);
    const feed = new StrokeFeed(new StrokeStore(), server.fetchPage, 15);
    server.fail(true);
    feed.loadAll();
    await settled(feed);
    expect(feed.state.get()).toBe('failed');
    server.fail(false);
    feed.loadAll();
    await settled(feed);
    expect(feed.state.get()).toBe('fresh');
  });
});
