import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError, Unreachable } from '~/api/errors';
import type { QueueDecision, QueueOutcome, QueuePage, Stroke, Tile } from '~/api/types';
import { ReviewDesk, type QueueDoor, type Shelf } from '~/queue/ReviewDesk';
import { strokeAt } from '~/strokes/testStrokes';

class Memory implements Shelf {
  kept: readonly QueueDecision[] | null = null;
  get = () => this.kept;
  put = (decisions: readonly QueueDecision[] | null) => void (this.kept = decisions);
}

/** A server with two videos of strokes and the rules that matter here. */
class Server implements QueueDoor {
  readonly strokes = new Map<string, Stroke>();
  readonly videos = new Map<string, string>();
  readonly got: QueueDecision[][] = [];
  readonly done = new Set<string>();
  failure: Error | null = null;
  closed = '';
  pageSize = 4;

  constructor(count: number) {
    for (let at = 0; at < count; at += 1) {
      const stroke = strokeAt(100 * at + 50);
      this.strokes.set(stroke.id, stroke);
      this.videos.set(stroke.id, at % 2 ? 'odd' : 'even');
    }
  }

  fetch = (without: readonly string[]): Promise<QueuePage> => {
    if (this.failure) return Promise.reject(this.failure);
    const waiting = [...this.strokes.values()].filter(({ state }) => state === 'predicted');
    const results = waiting.filter(({ id }) => !without.includes(id)).slice(0, this.pageSize);
    return Promise.resolve({
      left: waiting.length,
      expected: { wrong: 1, low: null, high: null, is_from_audit: false },
      audit: { decided: 0, wrong: 0, needed: 10 },
      missed: { videos: 0, strokes: 0, added: 0 },
      results: results.map((stroke) => this.tile(stroke)),
    });
  };

  send = (decisions: readonly QueueDecision[]): Promise<QueueOutcome[]> => {
    this.got.push([...decisions]);
    if (this.failure) return Promise.reject(this.failure);
    return Promise.resolve(decisions.map((decision) => this.decide(decision)));
  };

  change(id: string, changes: Partial<Stroke>): void {
    const stroke = this.strokes.get(id);
    if (stroke) this.strokes.set(id, { ...stroke, ...changes, version: stroke.version + 1 });
  }

  private decide({ video, id, changes }: QueueDecision): QueueOutcome {
    const now = (ids: readonly string[]) => ids.flatMap((each) => this.strokes.get(each) ?? []);
    const answered = (outcome: QueueOutcome['outcome'], ids: readonly string[] = []) => ({
      video,
      id,
      outcome,
      detail: outcome === 'closed' ? 'This video is approved.' : '',
      strokes: now(ids),
    });
    const all = changes.map(({ stroke }) => stroke);
    if (this.closed === video) return answered('closed');
    if (this.done.has(id)) return answered('done', all);
    const stale = changes.filter(
      ({ stroke, version }) => this.strokes.get(stroke)?.version !== version,
    );
    if (stale.length > 0) {
      return answered(
        'stale',
        stale.map(({ stroke }) => stroke),
      );
    }
    this.done.add(id);
    for (const { stroke, values } of changes) this.change(stroke, values);
    return answered('done', all);
  }

  private tile(stroke: Stroke): Tile {
    return {
      stroke,
      reasons: [],
      video: this.videos.get(stroke.id) ?? '',
      filename: 'rally.mp4',
      player_session: 's',
      player_session_title: 'Tuesday',
      clip: '/clip',
      clip_contact_s: 0.3,
      picture: '/picture',
    };
  }
}

describe('ReviewDesk', () => {
  let server: Server;
  let shelf: Memory;
  let desk: ReviewDesk;
  let id = 0;

  const now = () => desk.state.get();
  const ids = () => now().cards.map(({ tile }) => tile.stroke.id);
  const states = () => [...server.strokes.values()].map(({ state }) => state);
  const newDesk = () => new ReviewDesk(server, shelf, () => `edit-${(id += 1)}`);

  beforeEach(async () => {
    server = new Server(10);
    shelf = new Memory();
    desk = newDesk();
    await desk.open();
  });

  it('accepts a page by one edit a video, and brings the next', async () => {
    const first = ids();
    desk.say({ kind: 'label', label: 'smash' }, 1);
    desk.say({ kind: 'reject' }, 2);
    await desk.accept();
    expect(server.got).toHaveLength(1);
    expect(server.got[0]?.map(({ video, changes }) => [video, changes.length])).toEqual([
      ['even', 2],
      ['odd', 2],
    ]);
    expect(states().slice(0, 4)).toEqual(['confirmed', 'corrected', 'rejected', 'confirmed']);
    expect([...server.strokes.values()][1]?.label).toBe('smash');
    expect(ids().some((each) => first.includes(each))).toBe(false);
    expect(now()).toMatchObject({ decided: 4, selected: 0, numbers: { left: 6 } });
  });

  it('takes a word back that is said twice, or that is the model’s own', () => {
    desk.say({ kind: 'reject' });
    desk.say({ kind: 'reject' });
    expect(now().cards[0]?.verdict).toBeNull();
    desk.say({ kind: 'label', label: 'smash' });
    desk.say({ kind: 'label', label: 'forehand' }); // what the model says
    expect(now().cards[0]?.verdict).toBeNull();
  });

  it('undoes word by word on the page', async () => {
    desk.say({ kind: 'label', label: 'smash' }, 0);
    desk.say({ kind: 'label', label: 'serve' }, 0);
    desk.say({ kind: 'reject' }, 3);
    await desk.undo();
    expect(now().selected).toBe(3);
    expect(now().cards[3]?.verdict).toBeNull();
    await desk.undo();
    expect(now().cards[0]?.verdict).toEqual({ kind: 'label', label: 'smash' });
    await desk.undo();
    expect(now().cards[0]?.verdict).toBeNull();
    expect(now().canUndo).toBe(false);
  });

  it('undoes a whole page that was accepted, on the server too, and can be accepted anew', async () => {
    const first = ids();
    desk.say({ kind: 'reject' }, 0);
    await desk.accept();
    await desk.undo();
    expect(ids()).toEqual(first);
    expect(now().cards[0]?.verdict).toEqual({ kind: 'reject' });
    expect(new Set(states())).toEqual(new Set(['predicted']));
    expect(server.got[1]?.map(({ undoes }) => undoes)).toEqual(
      server.got[0]?.map((each) => each.id),
    );
    expect(now()).toMatchObject({ decided: 0, canUndo: false, note: 'Taken back.' });
    desk.say({ kind: 'reject' }, 0);
    await desk.accept();
    expect(states().slice(0, 4)).toEqual(Array(4).fill('confirmed'));
  });

  it('leaves for later without deciding, until it is asked for again', async () => {
    const first = ids();
    desk.say({ kind: 'later' }, 1);
    await desk.accept();
    expect(states()[1]).toBe('predicted');
    expect(ids()).not.toContain(first[1]);
    await desk.accept();
    await desk.accept();
    expect(now()).toMatchObject({ cards: [], postponed: 1, numbers: { left: 1 } });
    await desk.again();
    expect(ids()).toEqual([first[1]]);
  });

  it('shows what somebody else changed as it is now, and keeps what was said of the rest', async () => {
    const [first, second, third] = ids();
    server.change(first ?? '', { label: 'backhand', state: 'corrected' });
    desk.say({ kind: 'reject' }, 2);
    await desk.accept();
    expect(ids()).toEqual([third]); // the first is decided, the odd video's edit was done
    expect(now().cards[0]?.verdict).toEqual({ kind: 'reject' });
    expect(now().note).toMatch(/^Somebody else has changed strokes/);
    expect(server.strokes.get(second ?? '')?.state).toBe('confirmed');
    await desk.accept();
    expect(server.strokes.get(third ?? '')?.state).toBe('rejected');
  });

  it('says why a video takes no edits, and goes on', async () => {
    server.closed = 'odd';
    await desk.accept();
    expect(now().note).toBe('This video is approved.');
    expect(states().slice(0, 4)).toEqual(['confirmed', 'predicted', 'confirmed', 'predicted']);
  });

  it('keeps everything while the network is away, and sends the same again', async () => {
    desk.say({ kind: 'reject' }, 0);
    const before = now().cards;
    server.failure = new Unreachable(null);
    await desk.accept();
    expect(now()).toMatchObject({ cards: before, isSending: false });
    expect(now().trouble).toMatch(/cannot be reached/);
    desk.say({ kind: 'reject' }, 1); // nothing changes under what waits to be sent
    expect(now().cards).toEqual(before);
    server.failure = null;
    await desk.accept();
    expect(server.got[1]).toEqual(server.got[0]);
    expect(now().trouble).toBeNull();
    expect(shelf.kept).toBeNull();
    expect(states()[0]).toBe('rejected');
  });

  it('sends after a reload what could not be sent before', async () => {
    desk.say({ kind: 'reject' }, 0);
    server.failure = new Unreachable(null);
    await desk.accept();
    server.failure = null;
    desk = newDesk();
    await desk.open();
    expect(states()[0]).toBe('rejected');
    expect(now()).toMatchObject({ phase: 'ready', trouble: null, decided: 4 });
    expect(now().cards).toHaveLength(4);
  });

  it('gives up on what the server will never take, in its words', async () => {
    server.failure = new ApiError(400, 'A page has no such edit.');
    await desk.accept();
    expect(now()).toMatchObject({ trouble: null, note: 'A page has no such edit.' });
    expect(now().cards).toHaveLength(4);
    expect(shelf.kept).toBeNull();
  });

  it('says why a page did not come, and tries again', async () => {
    server.failure = new Unreachable(null);
    desk = newDesk();
    await desk.open();
    expect(now()).toMatchObject({ phase: 'failed', cards: [] });
    server.failure = null;
    await desk.again();
    expect(now()).toMatchObject({ phase: 'ready' });
  });

  it('moves over the grid and stays inside', () => {
    desk.move(1, 0, 2);
    expect(now().selected).toBe(1);
    desk.move(0, 1, 2);
    expect(now().selected).toBe(3);
    desk.move(0, 1, 2);
    desk.move(1, 0, 2);
    expect(now().selected).toBe(3);
    desk.move(0, -1, 2);
    expect(now().selected).toBe(1);
  });

  it('peeks at what comes next', async () => {
    const next = await desk.peek();
    await desk.accept();
    expect(next.map(({ stroke }) => stroke.id)).toEqual(ids());
  });
});
