// What each key does on the page of comparisons.

export type CompareAction =
  | { readonly kind: 'step'; readonly steps: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'loop' }
  | { readonly kind: 'speed'; readonly by: 1 | -1 };

export interface CompareKey {
  readonly key: string;
  readonly isShifted?: boolean;
  readonly shown: string;
  readonly does: string;
  readonly action: CompareAction;
}

const FAR = 5;

export const COMPARE_KEYS: readonly CompareKey[] = [
  { key: ' ', shown: 'Space', does: 'Play or stop', action: { kind: 'toggle' } },
  { key: 'ArrowLeft', shown: '←', does: 'One frame back', action: { kind: 'step', steps: -1 } },
  { key: 'ArrowRight', shown: '→', does: 'One frame on', action: { kind: 'step', steps: 1 } },
  {
    key: 'ArrowLeft',
    isShifted: true,
    shown: 'Shift ←',
    does: 'Five frames back',
    action: { kind: 'step', steps: -FAR },
  },
  {
    key: 'ArrowRight',
    isShifted: true,
    shown: 'Shift →',
    does: 'Five frames on',
    action: { kind: 'step', steps: FAR },
  },
  { key: 'c', shown: 'C', does: 'To the contact', action: { kind: 'contact' } },
  { key: 'l', shown: 'L', does: 'Repeat or not', action: { kind: 'loop' } },
  { key: 'ArrowUp', shown: '↑', does: 'Faster', action: { kind: 'speed', by: 1 } },
  { key: 'ArrowDown', shown: '↓', does: 'Slower', action: { kind: 'speed', by: -1 } },
];

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key asks for; null when it means nothing here. */
export function actionOf(pressed: Pressed): CompareAction | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const name = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const isShifted = pressed.shiftKey && name.length > 1;
  const found = COMPARE_KEYS.find(
    (each) => each.key === name && (each.isShifted ?? false) === isShifted,
  );
  return found?.action ?? null;
}
