// Every key of the queue's page: what it does, and the words the table of keys shows for it.

import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

export type QueueAction =
  | { readonly kind: 'move'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'label'; readonly label: StrokeLabel }
  | { readonly kind: 'reject' | 'later' | 'accept' | 'undo' | 'toggle' | 'open' | 'help' };

export interface QueueKey {
  /** As KeyboardEvent.key names them; letters in lower case. */
  readonly keys: readonly string[];
  readonly shown: string;
  readonly says: string;
  readonly action: QueueAction;
}

const key = (
  keys: readonly string[],
  shown: string,
  says: string,
  action: QueueAction,
): QueueKey => ({ keys, shown, says, action });

export const QUEUE_KEYS: readonly QueueKey[] = [
  key(['Enter'], 'Enter', 'Accept the page and go on', { kind: 'accept' }),
  ...STROKE_LABELS.map((label, at) =>
    key([String(at + 1)], String(at + 1), `It is a ${STROKE_CLASSES[label].name.toLowerCase()}`, {
      kind: 'label',
      label,
    }),
  ),
  key(['x', 'Delete', 'Backspace'], 'X', 'It is no stroke', { kind: 'reject' }),
  key(['l'], 'L', 'Leave it for later', { kind: 'later' }),
  key(['z', 'u'], 'Z', 'Take the last thing back', { kind: 'undo' }),
  key(['ArrowLeft'], '←', 'Previous stroke', { kind: 'move', columns: -1, rows: 0 }),
  key(['ArrowRight'], '→', 'Next stroke', { kind: 'move', columns: 1, rows: 0 }),
  key(['ArrowUp'], '↑', 'Stroke above', { kind: 'move', columns: 0, rows: -1 }),
  key(['ArrowDown'], '↓', 'Stroke below', { kind: 'move', columns: 0, rows: 1 }),
  key([' '], 'Space', 'Play or stop the clip', { kind: 'toggle' }),
  key(['o'], 'O', 'Open it in its video', { kind: 'open' }),
  key(['?'], '?', 'This table of keys', { kind: 'help' }),
];

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key asks for; null when it means nothing here. Ctrl+Z, or ⌘Z, takes back like Z. */
export function actionOf(pressed: Pressed): QueueAction | null {
  const name = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const isWithCommand = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey || (isWithCommand && name !== 'z')) return null;
  return QUEUE_KEYS.find(({ keys }) => keys.includes(name))?.action ?? null;
}
