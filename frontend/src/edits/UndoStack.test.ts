import { beforeEach, describe, expect, it } from 'vitest';
import { UndoStack, type OwnEdit } from '~/edits/UndoStack';
import { valuesOf, type StrokeValues } from '~/edits/values';
import { strokeAt } from '~/strokes/testStrokes';

const stroke = strokeAt(100);

function edit(id: string, after: Partial<StrokeValues>, undoes: string | null = null): OwnEdit {
  const before = valuesOf(stroke);
  const changes = [{ stroke: stroke.id, before, after: { ...before, ...after } }];
  return { id, undoes, says: id, changes };
}

describe('UndoStack', () => {
  let stack: UndoStack;

  beforeEach(() => {
    stack = new UndoStack();
    stack.push(edit('a', { label: 'smash' }));
    stack.push(edit('b', { contact_frame: 105 }));
  });

  const undo = (id: string) => {
    const step = stack.undo();
    stack.push({ ...edit(id, {}), undoes: step?.undoes ?? null });
    return step;
  };

  it('goes back step by step, to the very values', () => {
    expect(undo('u1')).toMatchObject({ undoes: 'b', changes: [{ after: { contact_frame: 100 } }] });
    expect(undo('u2')).toMatchObject({ undoes: 'a', changes: [{ after: { label: 'forehand' } }] });
    expect(stack.undo()).toBeNull();
  });

  it('redoes in the opposite order, and undoes again what was redone', () => {
    undo('u1');
    undo('u2');
    const step = stack.redo();
    expect(step).toMatchObject({ undoes: 'u2', changes: [{ after: { label: 'smash' } }] });
    stack.push({ ...edit('r1', {}), undoes: 'u2' });
    expect(stack.undo()).toMatchObject({ undoes: 'r1', says: 'a' });
    expect(stack.redo()).toMatchObject({ undoes: 'u1' });
  });

  it('forgets what could be redone once something new is done', () => {
    undo('u1');
    stack.push(edit('c', { state: 'rejected' }));
    expect(stack.redo()).toBeNull();
    expect(stack.undo()).toMatchObject({ undoes: 'c' });
  });

  it('takes away what was added, and brings it back', () => {
    const added = valuesOf({ ...stroke, state: 'added' });
    stack.push({
      id: 'n',
      undoes: null,
      says: 'n',
      changes: [{ stroke: 'new', before: null, after: added }],
    });
    expect(undo('u1')).toMatchObject({ changes: [{ after: { state: 'rejected' } }] });
    expect(stack.redo()).toMatchObject({ changes: [{ after: { state: 'added' } }] });
  });

  it('is the same after a reload, in pages from the newest back', () => {
    const again = new UndoStack();
    again.prepend([edit('b', { contact_frame: 105 }), { ...edit('u1', {}), undoes: 'b' }]);
    again.prepend([edit('a', { label: 'smash' })]);
    expect(again.undo()).toMatchObject({ undoes: 'a' });
    expect(again.redo()).toMatchObject({ undoes: 'u1', says: 'b' });
  });

  it('does not count one edit twice', () => {
    stack.prepend([edit('a', { label: 'smash' })]);
    undo('u1');
    undo('u2');
    expect(stack.undo()).toBeNull();
  });
});
