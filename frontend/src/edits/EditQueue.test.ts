import { beforeEach, describe, expect, it } from 'vitest';
import type { Stroke } from '~/api/types';
import { EditQueue, type Answer, type SentChange, type Shelf } from '~/edits/EditQueue';
import { newEdit, type PendingEdit } from '~/edits/PendingEdit';
import { valuesOf, type StrokeValues } from '~/edits/values';
import { StrokeStore } from '~/strokes/StrokeStore';
import { strokeAt } from '~/strokes/testStrokes';

class Memory implements Shelf {
  readonly kept = new Map<string, PendingEdit>();
  all = () => Promise.resolve([...this.kept.values()]);
  put = (edit: PendingEdit) => Promise.resolve(void this.kept.set(edit.id, edit));
  remove = (id: string) => Promise.resolve(void this.kept.delete(id));
}

/** A server with the rules that matter here: versions, and edits that are done once. */
class Server {
  readonly strokes = new Map<string, Stroke>();
  readonly done = new Set<string>();
  readonly got: (readonly SentChange[])[] = [];
  mood: Answer['kind'] | null = null;
  refuses: string | null = null;
  private number = 0;

  send = (edit: PendingEdit, changes: readonly SentChange[]): Promise<Answer> => {
    this.got.push(changes);
    if (this.mood === 'refused' || edit.id === this.refuses)
      return Promise.resolve({ kind: 'refused', sentence: 'No.' });
    if (this.mood) return Promise.resolve({ kind: this.mood, strokes: [] } as Answer);
    const stale = changes.filter(
      ({ stroke, version }) => (this.strokes.get(stroke)?.version ?? null) !== version,
    );
    if (stale.length > 0) {
      return Promise.resolve({
        kind: 'stale',
        strokes: this.now(stale.map((each) => each.stroke)),
      });
    }
    this.done.add(edit.id);
    for (const { stroke, after } of changes) this.change(stroke, after);
    return Promise.resolve({ kind: 'done', strokes: this.now(changes.map((each) => each.stroke)) });
  };

  change(id: string, after: Partial<StrokeValues>): void {
    this.number += 1;
    const before = this.strokes.get(id) ?? { ...strokeAt(0), id };
    this.strokes.set(id, { ...before, ...after, version: this.number });
  }

  private now(ids: readonly string[]): Stroke[] {
    return ids.flatMap((id) => this.strokes.get(id) ?? []);
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('EditQueue', () => {
  let server: Server;
  let store: StrokeStore;
  let shelf: Memory;
  let queue: EditQueue;
  let stroke: Stroke;

  beforeEach(() => {
    server = new Server();
    store = new StrokeStore();
    shelf = new Memory();
    stroke = strokeAt(100);
    server.strokes.set(stroke.id, stroke);
    store.put([stroke]);
    queue = new EditQueue(store, server.send, shelf);
  });

  const edit = (after: Partial<StrokeValues>, of: Stroke = stroke) =>
    newEdit([{ stroke: of.id, before: valuesOf(of), after }], 'an edit');
  const waiting = () => queue.state.get().waiting;

  it('sends in order, brings back what holds, and forgets what was acknowledged', async () => {
    queue.add(edit({ label: 'smash' }));
    queue.add(edit({ contact_frame: 101 }, { ...stroke, label: 'smash' }));
    await turn();
    expect(waiting()).toEqual([]);
    expect(shelf.kept.size).toBe(0);
    expect(store.get(stroke.id)).toMatchObject({ label: 'smash', contact_frame: 101, version: 2 });
    expect(server.got.map(([change]) => change?.version)).toEqual([0, 1]);
  });

  it('keeps everything while the network is away, also over a reload', async () => {
    server.mood = 'unreachable';
    queue.add(edit({ label: 'smash' }));
    await turn();
    expect(queue.state.get().trouble).toBe('unreachable');
    expect(queue.hasUnsent).toBe(true);
    queue.leave();

    server.mood = null;
    const reloaded = new EditQueue(store, server.send, shelf);
    expect((await reloaded.open()).map(({ says }) => says)).toEqual(['an edit']);
    await turn();
    expect(store.get(stroke.id)?.label).toBe('smash');
    expect(shelf.kept.size).toBe(0);
  });

  it('goes on at once when the network is back', async () => {
    server.mood = 'unreachable';
    queue.add(edit({ label: 'smash' }));
    await turn();
    server.mood = null;
    queue.retryNow();
    await turn();
    expect(queue.state.get()).toMatchObject({ waiting: [], trouble: null });
  });

  it('merges what does not collide with what another coach did', async () => {
    server.change(stroke.id, { contact_frame: 103 });
    queue.add(edit({ label: 'smash', state: 'corrected' }));
    await turn();
    expect(server.strokes.get(stroke.id)).toMatchObject({ label: 'smash', contact_frame: 103 });
    expect(queue.state.get().collisions).toEqual([]);
  });

  it('shows both where two coaches said different things, and loses neither', async () => {
    server.change(stroke.id, { label: 'backhand', state: 'corrected' });
    queue.add(edit({ label: 'smash', state: 'corrected' }));
    await turn();
    const [collision] = queue.state.get().collisions;
    expect(collision?.strokes[0]).toMatchObject({ fields: ['label'] });
    expect(collision?.strokes[0]?.present.label).toBe('backhand');
    expect(queue.hasUnsent).toBe(true);
    expect(shelf.kept.size).toBe(1);
    if (collision) queue.settle(collision, 'mine');
    await turn();
    expect(server.strokes.get(stroke.id)?.label).toBe('smash');
    expect(queue.state.get().collisions).toEqual([]);
    expect(shelf.kept.size).toBe(0);
  });

  it('lets the other coach have it', async () => {
    server.change(stroke.id, { label: 'backhand' });
    queue.add(edit({ label: 'smash' }));
    await turn();
    const [collision] = queue.state.get().collisions;
    if (collision) expect(queue.settle(collision, 'theirs')).toEqual([]);
    await turn();
    expect(server.strokes.get(stroke.id)?.label).toBe('backhand');
    expect(queue.hasUnsent).toBe(false);
  });

  it('goes on with the next edit after one that was refused', async () => {
    const other = strokeAt(300);
    server.strokes.set(other.id, other);
    store.put([other]);
    server.mood = 'refused';
    queue.add(edit({ label: 'smash' }));
    await turn();
    server.mood = null;
    queue.add(edit({ label: 'smash' }, other));
    await turn();
    const [refusal] = queue.state.get().refusals;
    expect(refusal?.sentence).toBe('No.');
    expect(server.strokes.get(other.id)?.label).toBe('smash');
    if (refusal) queue.forget(refusal);
    expect(queue.state.get().refusals).toEqual([]);
  });

  it('refuses with an edit what waits behind it and makes no sense without it', async () => {
    const fresh = { ...strokeAt(500), id: 'fresh' };
    const other = strokeAt(300);
    server.strokes.set(other.id, other);
    store.put([other]);
    server.mood = 'unreachable';
    const adding = newEdit([{ stroke: 'fresh', before: null, after: valuesOf(fresh) }], 'added');
    queue.add(adding);
    queue.add(edit({ label: 'smash' }, fresh));
    queue.add(
      newEdit(
        [fresh, stroke].map((each) => ({
          stroke: each.id,
          before: valuesOf(each),
          after: { end_frame: each.end_frame + 1 },
        })),
        'moved both',
      ),
    );
    const taken: StrokeValues = { ...valuesOf(fresh), state: 'rejected' };
    queue.add(
      newEdit([{ stroke: 'fresh', before: valuesOf(fresh), after: taken }], 'undone', adding.id),
    );
    queue.add(edit({ label: 'smash' }, other));
    await turn();

    server.refuses = adding.id;
    server.mood = null;
    queue.retryNow();
    await turn();
    const [refusal, ...more] = queue.state.get().refusals;
    expect(more).toEqual([]);
    expect(refusal?.followers.map(({ says }) => says)).toEqual(['an edit', 'moved both', 'undone']);
    expect(server.strokes.get(stroke.id)?.end_frame).toBe(stroke.end_frame + 1);
    expect(server.strokes.get(other.id)?.label).toBe('smash');
    expect(shelf.kept.size).toBe(4);
    if (refusal) queue.forget(refusal);
    expect(shelf.kept.size).toBe(0);
  });

  it('does what followed from an edit once the coach has stood by it', async () => {
    server.change(stroke.id, { label: 'backhand' });
    const fresh = { ...strokeAt(500), id: 'fresh' };
    const split = newEdit(
      [
        { stroke: stroke.id, before: valuesOf(stroke), after: { label: 'serve' } },
        { stroke: 'fresh', before: null, after: valuesOf(fresh) },
      ],
      'split',
    );
    queue.add(split);
    queue.add(edit({ label: 'smash' }, fresh));
    await turn();
    const [collision] = queue.state.get().collisions;
    expect(collision?.followers).toHaveLength(1);
    if (collision) expect(queue.settle(collision, 'mine')).toHaveLength(2);
    await turn();
    expect(server.strokes.get(stroke.id)?.label).toBe('serve');
    expect(server.strokes.get('fresh')?.label).toBe('smash');
    expect(shelf.kept.size).toBe(0);
  });

  it('sends what waits although the page is left', async () => {
    queue.add(edit({ label: 'smash' }));
    queue.add(edit({ contact_frame: 101 }, { ...stroke, label: 'smash' }));
    queue.leave();
    await turn();
    expect(server.strokes.get(stroke.id)).toMatchObject({ label: 'smash', contact_frame: 101 });
    expect(shelf.kept.size).toBe(0);
  });

  it('keeps for the next visit what people have to read or decide', async () => {
    server.mood = 'refused';
    queue.add(edit({ label: 'smash' }));
    queue.leave();
    await turn();
    expect(shelf.kept.size).toBe(1);

    const next = new EditQueue(store, server.send, shelf);
    await next.open();
    await turn();
    const [refusal] = next.state.get().refusals;
    expect(shelf.kept.size).toBe(1);
    if (refusal) next.forget(refusal);
    expect(shelf.kept.size).toBe(0);
  });

  it('keeps the order over a reload, however fast edits were made', async () => {
    server.mood = 'unreachable';
    const frames = Array.from({ length: 20 }, (_, at) => 101 + at);
    for (const contact_frame of frames) queue.add(edit({ contact_frame }));
    await turn();
    queue.leave();
    const { put, remove } = shelf;
    const backwards = { put, remove, all: async () => (await shelf.all()).reverse() };
    const reloaded = new EditQueue(store, server.send, backwards);
    const opened = await reloaded.open();
    expect(opened.map(({ changes }) => changes[0]?.after.contact_frame)).toEqual(frames);
  });

  it('waits for somebody to sign in again', async () => {
    server.mood = 'signed out';
    queue.add(edit({ label: 'smash' }));
    await turn();
    expect(queue.state.get()).toMatchObject({ trouble: 'signed out' });
    expect(waiting()).toHaveLength(1);
  });
});
