// The coach's hand on the timeline: does what is asked, says what was done, undoes and redoes.

import type { Collision, EditQueue } from '~/edits/EditQueue';
import type { Operation } from '~/edits/operations';
import { newEdit, type PendingEdit } from '~/edits/PendingEdit';
import { ownEdit, type OwnEdit, type Step, type UndoStack } from '~/edits/UndoStack';
import { Watched } from '~/player/Watched';

export interface Word {
  readonly text: string;
  readonly isRefusal: boolean;
}

/** Own edits from before the oldest one known, oldest first; none when there are no more. */
export type FetchOlder = () => Promise<readonly OwnEdit[]>;

export class Editor {
  /** What was done last, or why not; a new object each time. */
  readonly word = new Watched<Word | null>(null);

  private locked: string | null = null;

  constructor(
    readonly queue: EditQueue,
    private readonly stack: UndoStack,
    private readonly fetchOlder: FetchOlder,
  ) {}

  /** Refuse everything for this reason; null: nothing is refused any more. */
  lock(sentence: string | null): void {
    this.locked = sentence;
  }

  /** Do it; false when it cannot be done, and then `word` says why. */
  apply(operation: Operation): boolean {
    if (this.locked) return this.refuse(this.locked);
    if ('refused' in operation) return this.refuse(operation.refused);
    this.enqueue(newEdit(operation.changes, operation.says));
    this.say(operation.says);
    return true;
  }

  async undo(): Promise<void> {
    const find = () => this.stack.undo();
    await this.step(find, Infinity, 'Undone', 'There is nothing left to undo.');
  }

  /** What was undone last is among the newest edits, or there is nothing to redo. */
  async redo(): Promise<void> {
    const find = () => this.stack.redo();
    await this.step(find, 1, 'Redone', 'There is nothing to redo.');
  }

  /** Decide between an edit and what another coach has made of the same strokes. */
  settle(collision: Collision, choice: 'mine' | 'theirs'): void {
    this.stack.remove(collision.edit.id);
    for (const again of this.queue.settle(collision, choice)) this.stack.push(ownEdit(again));
  }

  /** Take up edits of an earlier visit that were never acknowledged. */
  async open(): Promise<void> {
    for (const edit of await this.queue.open()) this.stack.push(ownEdit(edit));
  }

  /** Forget what came to nothing, or is still to be decided, so that nobody undoes it. */
  noticeFailures = (): void => {
    const { refusals, collisions } = this.queue.state.get();
    for (const { edit, followers } of [...refusals, ...collisions]) {
      for (const { id } of [edit, ...followers]) this.stack.remove(id);
    }
  };

  say(text: string): void {
    this.word.set({ text, isRefusal: false });
  }

  refuse(text: string): false {
    this.word.set({ text, isRefusal: true });
    return false;
  }

  private async step(
    find: () => Step | null,
    mostPages: number,
    done: string,
    nothing: string,
  ): Promise<void> {
    if (this.locked) return void this.refuse(this.locked);
    let step = find();
    for (let page = 0; !step && page < mostPages; page += 1) {
      this.say('Looking further back …');
      const older = await this.fetchOlder().catch(() => null);
      if (!older) return void this.refuse('What you did earlier cannot be fetched just now.');
      if (older.length === 0) break;
      this.stack.prepend(older);
      step = find();
    }
    if (!step) return void this.refuse(nothing);
    this.enqueue(newEdit(step.changes, step.says, step.undoes));
    this.say(`${done}: ${step.says}`);
  }

  private enqueue(edit: PendingEdit): void {
    this.stack.push(ownEdit(edit));
    this.queue.add(edit);
  }
}
