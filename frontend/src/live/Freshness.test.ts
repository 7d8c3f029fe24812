import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '~/api/keys';
import type { TrainingRun, Video } from '~/api/types';
import { Freshness } from '~/live/Freshness';
import { LiveEvents, type Told } from '~/live/LiveEvents';

const VIDEO = { id: 'v', state: 'ingesting', progress: 0.1, analysis: null } as unknown as Video;
const hint = { video: 'v', player_session: 's' };

describe('Freshness', () => {
  let say: (kind: string, payload: object) => void;
  let queries: QueryClient;
  let freshness: Freshness;

  beforeEach(() => {
    vi.useFakeTimers();
    queries = new QueryClient();
    const listeners = new Map<string, (event: Told) => void>();
    const source = {
      readyState: 1,
      addEventListener: (kind: string, listener: (event: Told) => void) =>
        void listeners.set(kind, listener),
      close: () => undefined,
    };
    const live = new LiveEvents(() => source, '0');
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

  it('asks once more where the first answer was under way when the hint came', async () => {
    const answers: ((video: Video) => void)[] = [];
    const key = keys.video('new');
    const shown = new QueryObserver(queries, {
      queryKey: key,
      queryFn: () => new Promise<Video>((resolve) => answers.push(resolve)),
    });
    const leave = shown.subscribe(() => undefined);
    say('video', { ...hint, video: 'new', state: 'ready', progress: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    answers[0]?.(VIDEO);
    await vi.advanceTimersByTimeAsync(0);
    answers[1]?.({ ...VIDEO, state: 'ready' });
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toHaveLength(2);
    expect(queries.getQueryData<Video>(key)?.state).toBe('ready');
    leave();
  });

  it('asks the server for an analysis it has not seen', () => {
    say('analysis', { video: 'v', analysis: 'a', state: 'queued', progress: 0, stroke_count: 0 });
    vi.advanceTimersByTime(1000);
    expect(isStale()).toBe(true);
  });

  it('asks for comments and history when somebody spoke or edited', () => {
    const asked = [keys.comments('v'), keys.mentions, keys.history('v')];
    for (const key of asked) queries.setQueryData(key, []);
    const stale = () => asked.map((key) => queries.getQueryState(key)?.isInvalidated);
    say('comment', { video: 'v' });
    vi.advanceTimersByTime(1000);
    expect(stale()).toEqual([true, true, false]);
    say('edit', { video: 'v', edit: 'e', number: 3 });
    vi.advanceTimersByTime(1000);
    expect(stale()).toEqual([true, true, true]);
  });

  it('moves a training on, and asks for it when its stage or state has changed', () => {
    const key = keys.trainingRun('r');
    const run = { id: 'r', state: 'running', stage: 'strokes', progress: 0.1 };
    queries.setQueryData(key, run);
    queries.setQueryData(keys.lossCurve('r'), []);
    queries.setQueryData(keys.modelList, []);
    const stale = (of: readonly string[]) => queries.getQueryState(of)?.isInvalidated;
    const hear = (hint: object) => {
      say('training', { run: 'r', state: 'running', stage: 'strokes', progress: 0.4, ...hint });
      vi.advanceTimersByTime(1000);
    };
    hear({});
    expect(queries.getQueryData<TrainingRun>(key)?.progress).toBe(0.4);
    expect([stale(key), stale(keys.lossCurve('r'))]).toEqual([false, true]);
    hear({ stage: 'side' });
    expect([stale(key), stale(keys.modelList)]).toEqual([true, false]);
    hear({ state: 'done', stage: 'judging' });
    expect(stale(keys.modelList)).toBe(true);
  });

  it('moves the video on that is analysed again, and asks for the round when it has ended', () => {
    const key = keys.renewalList;
    const now = { video: 'v', filename: 'derby.mp4', state: 'running', progress: 0.1 };
    queries.setQueryData(key, { pages: [{ results: [{ id: 'n', now }] }], pageParams: [] });
    queries.setQueryData(keys.oldVideos, { videos: 3 });
    const stale = () => queries.getQueryState(keys.oldVideos)?.isInvalidated;
    const hear = (state: string, video = 'v') => {
      say('analysis', { video, analysis: 'a', state, progress: 0.4, stroke_count: 0 });
      vi.advanceTimersByTime(1000);
    };
    hear('running');
    expect(queries.getQueryData(key)).toMatchObject({
      pages: [{ results: [{ now: { progress: 0.4 } }] }],
    });
    hear('done', 'another');
    expect(stale()).toBe(false);
    hear('done');
    expect(stale()).toBe(true);
  });

  it('asks for the rounds when one began, went on or ended', () => {
    queries.setQueryData(keys.renewalList, { pages: [], pageParams: [] });
    say('renewal', { renewal: 'n', state: 'paused' });
    vi.advanceTimersByTime(1000);
    expect(queries.getQueryState(keys.renewalList)?.isInvalidated).toBe(true);
  });

  it('says nothing more once disposed', () => {
    say('video', { ...hint, state: 'ready', progress: 1 });
    freshness.dispose();
    vi.advanceTimersByTime(1000);
    expect(isStale()).toBe(false);
  });
});
