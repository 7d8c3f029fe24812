import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptUploads } from '~/uploads/KeptUploads';
import type { Order, TransferEvents, Transport } from '~/uploads/transport';
import { UploadQueue } from '~/uploads/UploadQueue';

const SESSION = { playerSession: 's1', playerSessionTitle: 'Tuesday' };

/** A server that does what the test says. */
class ScriptedTransport implements Transport {
  readonly opened: { order: Order; events: TransferEvents; starts: number; stops: number }[] = [];
  readonly terminated: string[] = [];

  open(order: Order, events: TransferEvents) {
    const transfer = { order, events, starts: 0, stops: 0 };
    this.opened.push(transfer);
    return Promise.resolve({
      start: () => void (transfer.starts += 1),
      stop: () => {
        transfer.stops += 1;
        return Promise.resolve();
      },
    });
  }

  terminate(url: string): Promise<void> {
    this.terminated.push(url);
    return Promise.resolve();
  }

  of(filename: string) {
    const found = this.opened.find(({ order }) => order.file.name === filename);
    return found ?? expect.fail(`${filename} was never opened`);
  }
}

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const clip = (name: string, text = 'x'.repeat(100)) => new File([text], name, { lastModified: 7 });
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('UploadQueue', () => {
  let server: ScriptedTransport;
  let storage: ReturnType<typeof shelf>;
  let queue: UploadQueue;
  const begin = () => new UploadQueue(server, new KeptUploads(storage, 1), () => Date.now());
  const states = () => queue.items().map((item) => item.state);

  beforeEach(() => {
    vi.useFakeTimers();
    server = new ScriptedTransport();
    storage = shelf();
    queue = begin();
  });
  afterEach(() => {
    queue.dispose();
    vi.useRealTimers();
  });

  it('sends two files at a time and the next when one is done', async () => {
    queue.add([clip('a.mp4'), clip('b.mp4'), clip('c.mp4')], SESSION);
    await settle();
    expect(states()).toEqual(['uploading', 'uploading', 'waiting']);
    server.of('a.mp4').events.onDone('video-a');
    await settle();
    expect(states()).toEqual(['done', 'uploading', 'uploading']);
    expect(queue.items()[0]?.videoId).toBe('video-a');
  });

  it('tells progress, speed and remaining time as they are', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onSent(0);
    vi.advanceTimersByTime(2000);
    server.of('a.mp4').events.onSent(40);
    expect(queue.items()[0]).toMatchObject({ sentBytes: 40, speed: 20, remainingS: 3 });
  });

  it('pauses and goes on with the same transfer', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    queue.pause(1);
    expect(states()).toEqual(['paused']);
    expect(server.of('a.mp4').stops).toBe(1);
    queue.resume(1);
    await settle();
    expect(states()).toEqual(['uploading']);
    expect(server.opened).toHaveLength(1);
    expect(server.of('a.mp4').starts).toBe(2);
  });

  it('gives the turn of a paused file to the next', async () => {
    queue.add([clip('a.mp4'), clip('b.mp4'), clip('c.mp4')], SESSION);
    await settle();
    queue.pause(2);
    await settle();
    expect(states()).toEqual(['uploading', 'paused', 'uploading']);
  });

  it('goes on by itself after the network was lost', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onFailed({ status: 0, sentence: 'No connection.' });
    expect(states()).toEqual(['cut off']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(states()).toEqual(['uploading']);
    expect(server.of('a.mp4').starts).toBe(2);
  });

  it('waits longer the longer the network is away, and not at all once it is back', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    for (const pause of [1000, 2000, 5000]) {
      server.of('a.mp4').events.onFailed({ status: 503, sentence: 'Busy.' });
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect(states()).toEqual(['cut off']);
      await vi.advanceTimersByTimeAsync(1);
      expect(states()).toEqual(['uploading']);
    }
    server.of('a.mp4').events.onFailed({ status: 0, sentence: 'No connection.' });
    queue.resumeCutOff();
    expect(states()).toEqual(['uploading']);
  });

  it('stops with the reason when the server refuses, until somebody tries again', async () => {
    queue.add([clip('a.mp4'), clip('b.mp4'), clip('c.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onFailed({ status: 413, sentence: 'The club is out of space.' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states()).toEqual(['failed', 'uploading', 'uploading']);
    expect(queue.items()[0]?.sentence).toBe('The club is out of space.');
    server.of('b.mp4').events.onDone(null);
    queue.resume(1);
    await settle();
    expect(states()).toEqual(['uploading', 'done', 'uploading']);
  });

  it('makes the server forget what is cancelled', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onUrl('/api/uploads/1');
    await queue.cancel(1);
    expect(server.terminated).toEqual(['/api/uploads/1']);
    expect(queue.items()).toEqual([]);
    expect(begin().items()).toEqual([]);
  });

  it('offers an unfinished upload again after a reload and goes on where it was', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onUrl('/api/uploads/1');
    server.of('a.mp4').events.onSent(60);
    queue.dispose();

    queue = begin();
    expect(queue.items()[0]).toMatchObject({ state: 'interrupted', sentBytes: 60, ...SESSION });
    const id = queue.items()[0]?.id ?? 0;
    queue.resumeWith(id, clip('a.mp4', 'something else'));
    expect(queue.items()[0]?.sentence).toMatch(/another file/);
    queue.resumeWith(id, clip('a.mp4'));
    await settle();
    expect(states()).toEqual(['uploading']);
    expect(server.opened.at(-1)?.order.url).toBe('/api/uploads/1');
  });

  it('recognises an interrupted file that is dropped again', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onUrl('/api/uploads/1');
    queue.dispose();
    queue = begin();
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    expect(states()).toEqual(['uploading']);
  });

  it('sends a file once, however often it is dropped', async () => {
    queue.add([clip('a.mp4'), clip('b.mp4')], SESSION);
    await settle();
    queue.pause(1);
    queue.add([clip('a.mp4'), clip('b.mp4')], SESSION);
    await settle();
    expect(states()).toEqual(['uploading', 'uploading']);
    expect(server.opened).toHaveLength(2);
  });

  it("does not show one member's uploads to another", async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onUrl('/api/uploads/1');
    queue.dispose();
    expect(new UploadQueue(server, new KeptUploads(storage, 2)).items()).toEqual([]);
  });

  it('has nothing to offer after everything arrived', async () => {
    queue.add([clip('a.mp4')], SESSION);
    await settle();
    server.of('a.mp4').events.onUrl('/api/uploads/1');
    server.of('a.mp4').events.onDone('v');
    expect(begin().items()).toEqual([]);
    queue.clearDone();
    expect(queue.items()).toEqual([]);
  });
});
