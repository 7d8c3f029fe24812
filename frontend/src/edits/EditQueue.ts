// Edits on their way to the server: one after the other, kept until acknowledged, merged or shown.

import type { Stroke } from '~/api/types';
import { followersOf } from '~/edits/followers';
import { collisions, type Field } from '~/edits/merge';
import { newEdit, type Change, type PendingEdit } from '~/edits/PendingEdit';
import { valuesOf } from '~/edits/values';
import { Watched } from '~/player/Watched';

export interface SentChange extends Change {
  /** The version the change is made for; null for a new stroke. */
  readonly version: number | null;
}

export type Answer =
  | { readonly kind: 'done'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'stale'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed out' };

export type Send = (edit: PendingEdit, changes: readonly SentChange[]) => Promise<Answer>;

/** Where edits outlive the page; see EditShelf. */
export interface Shelf {
  all(): Promise<PendingEdit[]>;
  put(edit: PendingEdit): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What the server knows; the queue brings it what comes back. */
export interface Known {
  get(id: string): Stroke | undefined;
  put(strokes: readonly Stroke[]): void;
}

/** An edit that did not come through, and what waited behind it and makes no sense without it. */
interface Stopped {
  readonly edit: PendingEdit;
  readonly followers: readonly PendingEdit[];
}

/** An edit that another coach's stands against. */
export interface Collision extends Stopped {
  readonly strokes: readonly { readonly present: Stroke; readonly fields: readonly Field[] }[];
}

export interface Refusal extends Stopped {
  readonly sentence: string;
}

export interface QueueState {
  /** In the order they were made, not acknowledged yet. */
  readonly waiting: readonly PendingEdit[];
  readonly collisions: readonly Collision[];
  readonly refusals: readonly Refusal[];
  readonly trouble: 'unreachable' | 'signed out' | null;
}

const EMPTY: QueueState = { waiting: [], collisions: [], refusals: [], trouble: null };
const RETRY_MS = [1000, 2000, 5000, 10_000];
const MOST_MERGES = 6; // of one edit in a row; then somebody is editing against us as fast as we are

export class EditQueue {
  readonly state = new Watched<QueueState>(EMPTY);
  private isSending = false;
  private isLeft = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly known: Known,
    private readonly send: Send,
    private readonly shelf: Shelf,
  ) {}

  /** Take up what an earlier visit left behind, and tell what that is. */
  async open(): Promise<readonly PendingEdit[]> {
    this.isLeft = false;
    const kept = await this.shelf.all();
    const { waiting } = this.state.get();
    const fresh = new Set(waiting.map((edit) => edit.id));
    const older = kept.filter((edit) => !fresh.has(edit.id));
    if (older.length === 0) return [];
    older.sort((a, b) => a.madeAtMs - b.madeAtMs);
    this.update({ waiting: [...older, ...waiting] });
    void this.run();
    return older;
  }

  add(edit: PendingEdit): void {
    this.update({ waiting: [...this.state.get().waiting, edit] });
    void this.shelf.put(edit);
    void this.run();
  }

  /** The network is back, or somebody signed in again: do not wait for the timer. */
  retryNow(): void {
    if (!this.state.get().trouble) return;
    this.failures = 0;
    void this.run();
  }

  /** Decide a collision: make the edits of what is there now, and return them, or let them go. */
  settle(collision: Collision, choice: 'mine' | 'theirs'): readonly PendingEdit[] {
    const { edit, followers } = collision;
    const again = choice === 'mine' ? this.madeAgain(edit, followers) : [];
    again.forEach((each) => this.add(each)); // on the shelf before the others leave
    this.drop(edit, ...followers);
    return again;
  }

  private madeAgain(edit: PendingEdit, followers: readonly PendingEdit[]): PendingEdit[] {
    const changes = edit.changes.map((change): Change => {
      const present = this.known.get(change.stroke);
      return present && change.before ? { ...change, before: valuesOf(present) } : change;
    });
    const made = [newEdit(changes, edit.says, edit.undoes)];
    const names = new Map([[edit.id, made[0]?.id]]);
    for (const { id, changes, says, undoes } of followers) {
      const again = newEdit(changes, says, (undoes && names.get(undoes)) ?? undoes);
      names.set(id, again.id);
      made.push(again);
    }
    return made;
  }

  /** The coach has read why an edit was refused; until then a later visit tries it again. */
  forget(refusal: Refusal): void {
    this.drop(refusal.edit, ...refusal.followers);
  }

  get hasUnsent(): boolean {
    const { waiting, collisions } = this.state.get();
    return waiting.length > 0 || collisions.length > 0;
  }

  /**
   * The page is closing: what can be sent still is. What cannot, or needs people, waits on the shelf
   * for the next visit.
   */
  leave(): void {
    this.isLeft = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    clearTimeout(this.timer);
    for (let next = this.first(); next; next = this.first()) {
      if (!(await this.deliver(next))) break;
    }
    this.isSending = false;
  }

  private first(): PendingEdit | undefined {
    return this.state.get().waiting[0];
  }

  /** Send one edit until it is done, decided or impossible; false when the queue has to wait. */
  private async deliver(edit: PendingEdit): Promise<boolean> {
    for (let tries = 0; tries < MOST_MERGES; tries += 1) {
      const strokes = this.collisionOf(edit);
      if (strokes) return this.collide(edit, strokes);
      const answer = await this.send(edit, edit.changes.map(this.versioned));
      switch (answer.kind) {
        case 'done':
          this.known.put(answer.strokes);
          return this.goOn(edit);
        case 'stale':
          this.known.put(answer.strokes);
          break; // merged by the next round
        case 'refused':
          return this.refuse(edit, answer.sentence);
        case 'unreachable':
        case 'signed out':
          return this.wait(answer.kind);
      }
    }
    return this.refuse(edit, 'Somebody else keeps changing the same strokes. Please try again.');
  }

  private readonly versioned = (change: Change): SentChange => ({
    ...change,
    version: change.before === null ? null : (this.known.get(change.stroke)?.version ?? 0),
  });

  private collisionOf(edit: PendingEdit): Collision['strokes'] | null {
    const strokes = edit.changes.flatMap((change) => {
      const present = this.known.get(change.stroke);
      const fields = present ? collisions(change, present) : [];
      return present && fields.length > 0 ? [{ present, fields }] : [];
    });
    return strokes.length > 0 ? strokes : null;
  }

  private collide(edit: PendingEdit, strokes: Collision['strokes']): true {
    const stopped = this.stop(edit);
    this.update({ collisions: [...this.state.get().collisions, { ...stopped, strokes }] });
    return true; // it stays on the shelf until it is settled
  }

  /** Take an edit out of what waits, and with it what follows from it. */
  private stop(edit: PendingEdit): Stopped {
    const behind = this.state.get().waiting.filter((other) => other !== edit);
    const { followers, others } = followersOf(edit, behind);
    for (const each of [...followers, ...others]) {
      if (!behind.includes(each)) void this.shelf.put(each); // it was cut
    }
    this.update({ waiting: others });
    return { edit, followers };
  }

  private goOn(edit: PendingEdit): true {
    this.failures = 0;
    this.drop(edit);
    this.update({ trouble: null });
    return true;
  }

  private refuse(edit: PendingEdit, sentence: string): true {
    const stopped = this.stop(edit);
    const refusals = [...this.state.get().refusals, { ...stopped, sentence }];
    this.update({ refusals, trouble: null });
    return true; // it stays on the shelf until somebody has read why
  }

  private wait(trouble: 'unreachable' | 'signed out'): false {
    this.update({ trouble });
    if (this.isLeft) return false;
    const pauseMs = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => void this.run(), pauseMs);
    return false;
  }

  private drop(...edits: readonly PendingEdit[]): void {
    const gone = new Set(edits.map(({ id }) => id));
    const { waiting, collisions: known, refusals } = this.state.get();
    this.update({
      waiting: waiting.filter(({ id }) => !gone.has(id)),
      collisions: known.filter(({ edit }) => !gone.has(edit.id)),
      refusals: refusals.filter(({ edit }) => !gone.has(edit.id)),
    });
    for (const id of gone) void this.shelf.remove(id);
  }

  private update(changed: Partial<QueueState>): void {
    this.state.set({ ...this.state.get(), ...changed });
  }
}
