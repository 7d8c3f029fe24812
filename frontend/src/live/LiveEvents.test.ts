import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveEvents, type Source, type Told } from '~/live/LiveEvents';

class ScriptedSource implements Source {
  readyState = 0;
  private listeners = new Map<string, (event: Told) => void>();

  addEventListener(type: string, listener: (event: Told) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  say(type: string, data?: object, lastEventId?: string): void {
    this.listeners.get(type)?.({ data: data && JSON.stringify(data), lastEventId });
  }

  refuse(): void {
    this.readyState = 2;
    this.say('error');
  }
}

describe('LiveEvents', () => {
  let sources: ScriptedSource[];
  let asked: string[];
  let live: LiveEvents;
  const latest = () => sources.at(-1) ?? expect.fail('nothing was opened');

  beforeEach(() => {
    vi.useFakeTimers();
    sources = [];
    asked = [];
    live = new LiveEvents((lastId) => {
      asked.push(lastId);
      sources.push(new ScriptedSource());
      return latest();
    }, '7');
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

  it('asks for what came after the newest event it knows of', () => {
    latest().say('strokes', { video: 'v', analysis: 'a', count: 3 }, '9');
    latest().refuse();
    live.retryNow();
    expect(asked).toEqual(['7', '9']);
  });

  it('says that hints may be missing after a return, not on the first opening', () => {
    let gaps = 0;
    live.onGap(() => (gaps += 1));
    latest().say('hello');
    expect(gaps).toBe(0);
    latest().refuse();
    live.retryNow();
    latest().say('hello');
    expect(gaps).toBe(1);
    expect(live.connection).toBe('live');
  });

  it('leaves a source alone that the browser is reconnecting', () => {
    latest().say('hello');
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
