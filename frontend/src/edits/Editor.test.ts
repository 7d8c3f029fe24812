import { describe, expect, it } from 'vitest';
import { Editor, type FetchOlder } from '~/edits/Editor';
import { EditQueue } from '~/edits/EditQueue';
import { UndoStack } from '~/edits/UndoStack';
import { valuesOf } from '~/edits/values';
import { StrokeStore } from '~/strokes/StrokeStore';
import { strokeAt } from '~/strokes/testStrokes';

const stroke = strokeAt(100);
const nothing = () => Promise.resolve();
const shelf = { all: () => Promise.resolve([]), put: nothing, remove: nothing };
const offline = () => Promise.resolve({ kind: 'unreachable' } as const);

function editorWith(fetchOlder: FetchOlder): Editor {
  return new Editor(new EditQueue(new StrokeStore(), offline, shelf), new UndoStack(), fetchOlder);
}

describe('Editor', () => {
  it('undoes what was done before the page was opened, and says that it is looking', async () => {
    const before = valuesOf(stroke);
    const after = { ...before, label: 'smash' } as const;
    const older = {
      id: 'a',
      undoes: null,
      says: 'Smash',
      changes: [{ stroke: 's', before, after }],
    };
    const editor = editorWith(() => Promise.resolve([older]));
    const undone = editor.undo();
    expect(editor.word.get()?.text).toBe('Looking further back …');
    await undone;
    expect(editor.word.get()?.text).toBe('Undone: Smash');
    const [edit] = editor.queue.state.get().waiting;
    expect(edit).toMatchObject({ undoes: 'a', changes: [{ after: { label: 'forehand' } }] });
    editor.queue.leave();
  });

  it('does not undo what is still to be decided', async () => {
    const store = new StrokeStore();
    store.put([{ ...stroke, label: 'backhand', version: 3 }]);
    const queue = new EditQueue(store, offline, shelf);
    const editor = new Editor(queue, new UndoStack(), () => Promise.resolve([]));
    queue.state.watch(editor.noticeFailures);
    const change = {
      stroke: stroke.id,
      before: valuesOf(stroke),
      after: { label: 'smash' },
    } as const;
    editor.apply({ changes: [change], says: 'Smash' });
    expect(queue.state.get().collisions).toHaveLength(1);
    await editor.undo();
    expect(queue.state.get().waiting).toEqual([]);
    expect(editor.word.get()?.text).toBe('There is nothing left to undo.');
  });

  it('says that there is nothing only where it knows', async () => {
    const empty = editorWith(() => Promise.resolve([]));
    await empty.undo();
    expect(empty.word.get()?.text).toBe('There is nothing left to undo.');
    const cutOff = editorWith(() => Promise.reject(new Error('offline')));
    await cutOff.undo();
    expect(cutOff.word.get()?.text).toBe('What you did earlier cannot be fetched just now.');
  });
});
