// What can be undone and redone, read off the history itself: so it is the same after a reload.

import type { Change, PendingEdit } from '~/edits/PendingEdit';
import { differences, type StrokeValues } from '~/edits/values';

/** An edit of the coach's own, as the history or the queue has it. */
export interface OwnEdit {
  readonly id: string;
  readonly undoes: string | null;
  readonly says: string;
  readonly changes: readonly {
    readonly stroke: string;
    readonly before: StrokeValues | null;
    readonly after: StrokeValues;
  }[];
}

export function ownEdit(edit: PendingEdit): OwnEdit {
  const changes = edit.changes.map(({ stroke, before, after }) => ({
    stroke,
    before,
    after: { ...(before ?? ({} as StrokeValues)), ...after },
  }));
  return { id: edit.id, undoes: edit.undoes, says: edit.says, changes };
}

/** One step back or forth: what to send, and which edit it takes back. */
export interface Step {
  readonly changes: readonly Change[];
  readonly undoes: string;
  readonly says: string;
}

export class UndoStack {
  /** From the oldest known to the newest. */
  private edits: readonly OwnEdit[] = [];

  /** Edits from before the ones that are known, oldest first. */
  prepend(older: readonly OwnEdit[]): void {
    const known = new Set(this.edits.map((edit) => edit.id));
    this.edits = [...older.filter((edit) => !known.has(edit.id)), ...this.edits];
  }

  push(edit: OwnEdit): void {
    if (this.edits.some((other) => other.id === edit.id)) return;
    this.edits = [...this.edits, edit];
  }

  /** An edit that came to nothing. */
  remove(id: string): void {
    this.edits = this.edits.filter((edit) => edit.id !== id);
  }

  /** What the next undo takes back; null when nothing is left of what is known. */
  undo(): Step | null {
    const edit = this.stacks().done.at(-1);
    return edit ? { changes: back(edit), undoes: edit.id, says: edit.says } : null;
  }

  redo(): Step | null {
    const undone = this.stacks().undone.at(-1);
    if (!undone) return null;
    const { edit, by } = undone;
    return { changes: again(edit), undoes: by.id, says: edit.says };
  }

  private stacks(): { done: OwnEdit[]; undone: { edit: OwnEdit; by: OwnEdit }[] } {
    const done: OwnEdit[] = [];
    const undone: { edit: OwnEdit; by: OwnEdit }[] = [];
    for (const edit of this.edits) {
      const top = done.at(-1);
      const lastUndone = undone.at(-1);
      if (edit.undoes !== null && edit.undoes === top?.id) {
        done.pop();
        undone.push({ edit: top, by: edit });
      } else if (edit.undoes !== null && edit.undoes === lastUndone?.by.id) {
        undone.pop();
        done.push({ ...lastUndone.edit, id: edit.id });
      } else {
        done.push(edit);
        undone.length = 0;
      }
    }
    return { done, undone };
  }
}

/** From after to before. What was new is taken away again. */
function back(edit: OwnEdit): Change[] {
  return edit.changes.map(({ stroke, before, after }) => ({
    stroke,
    before: after,
    after: before ? differences(after, before) : { state: 'rejected' },
  }));
}

/** From before to after once more. */
function again(edit: OwnEdit): Change[] {
  return edit.changes.map(({ stroke, before, after }) => ({
    stroke,
    before: before ?? { ...after, state: 'rejected' },
    after: before ? differences(before, after) : { state: after.state },
  }));
}
