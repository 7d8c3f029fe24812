import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '~/api/keys';
import type { Video } from '~/api/types';
import { Freshness } from '~/live/Freshness';
import { LiveEvents } from '~/live/LiveEvents';

const VIDEO = { id: 'v', state: 'ingesting', progress: 0.1, analysis: null } as unknown as Video;
const hint = { video: 'v', player_session: 's' };

describe('Freshness', () => {
  let say: (kind: string, payload: object) => void;
  let queries: QueryClient;
  let freshness: Freshness;

  beforeEach(() => {
    vi.useFakeTimers();
    queries = new QueryClient();
    const listeners = new Map<string, (event: { data?: string }) => void>();
    const live = new LiveEvents(() => ({
      readyState: 1,
      addEventListener: (kind, listener) => void listeners.set(kind, listener),
      close: () => undefined,
    }));
    live.start();
    say = (kind, payload) => listeners.get(kind)?.({ data: JSON.stringify(payload) });
    freshness = new Freshness(queries, live);
    queries.setQueryData(keys.video('v'), VIDEO);
  });
  afterEach(() => {
    freshness.dispose();
    queries.clear();
    vi.useRealTimers();
  });

  const isStale = () => queries.getQueryState(keys.video('v'))?.isInvalidated;

  it('shows progress at once without asking the server', () => {
    say('video', { ...hint, state: 'ingesting', progress: 0.6 });
    vi.advanceTimersByTime(1000);
    expect(queries.getQueryData<Video>(keys.video('v'))?.progress).toBe(0.6);
    expect(isStale()).toBe(false);
  });

  it('asks the server when the state has changed', () => {
    say('video', { ...hint, state: 'ready', progress: 1 });
    expect(queries.getQueryData<Video>(keys.video('v'))?.state).toBe('ingesting');
    vi.advanceTimersByTime(1000);
    expect(isStale()).toBe(true);
  });

  it('asks the server for an analysis it has not seen', () => {
    say('analysis', { video: 'v', analysis: 'a', state: 'queued', progress: 0, stroke_count: 0 });
    vi.advanceTimersByTime(1000);
    expect(isStale()).toBe(true);
  });

  it('says nothing more once disposed', () => {
    say('video', { ...hint, state: 'ready', progress: 1 });
    freshness.dispose();
    vi.advanceTimersByTime(1000);
    expect(isStale()).toBe(false);
  });
});
