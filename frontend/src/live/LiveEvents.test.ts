import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveEvents, type Source } from '~/live/LiveEvents';

class ScriptedSource implements Source {
  readyState = 0;
  private listeners = new Map<string, (event: { data?: string }) => void>();

  addEventListener(type: string, listener: (event: { data?: string }) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  say(type: string, data?: object): void {
    this.listeners.get(type)?.({ data: data && JSON.stringify(data) });
  }

  refuse(): void {
    this.readyState = 2;
    this.say('error');
  }
}

describe('LiveEvents', () => {
  let sources: ScriptedSource[];
  let live: LiveEvents;
  const latest = () => sources.at(-1) ?? expect.fail('nothing was opened');

  beforeEach(() => {
    vi.useFakeTimers();
    sources = [];
    live = new LiveEvents(() => {
      sources.push(new ScriptedSource());
      return latest();
    });
    live.start();
  });
  afterEach(() => {
    live.dispose();
    vi.useRealTimers();
  });

  it('hands each hint to those who listen for its kind, until they leave', () => {
    const heard: number[] = [];
    const leave = live.on('strokes', (hint) => heard.push(hint.count));
    latest().say('strokes', { video: 'v', analysis: 'a', count: 3 });
    latest().say('video', { video: 'v' });
    leave();
    latest().say('strokes', { video: 'v', analysis: 'a', count: 4 });
    expect(heard).toEqual([3]);
  });

  it('opens a new source when the browser has given up, waiting longer each time', () => {
    latest().refuse();
    expect(live.connection).toBe('cut off');
    vi.advanceTimersByTime(1000);
    expect(sources).toHaveLength(2);
    latest().refuse();
    vi.advanceTimersByTime(1000);
    expect(sources).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    expect(sources).toHaveLength(3);
  });

  it('says that hints may be missing after a return, not on the first opening', () => {
    let gaps = 0;
    live.onGap(() => (gaps += 1));
    latest().say('open');
    expect(gaps).toBe(0);
    latest().refuse();
    live.retryNow();
    latest().say('open');
    expect(gaps).toBe(1);
    expect(live.connection).toBe('live');
  });

  it('leaves a source alone that the browser is reconnecting', () => {
    latest().say('open');
    latest().say('error');
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
    expect(live.connection).toBe('cut off');
  });

  it('opens nothing any more once disposed', () => {
    latest().refuse();
    live.dispose();
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
  });
});
