// Every key of the desk: what it does, and the words the table of keys shows for it.

export type DeskAction =
  | { readonly kind: 'toggle' | 'pause' | 'full-screen' | 'mute' | 'loop' | 'help' }
  | { readonly kind: 'shuttle' | 'speed' | 'stroke' | 'zoom'; readonly direction: 1 | -1 }
  | { readonly kind: 'step'; readonly frames: number }
  | { readonly kind: 'contact' | 'first' | 'last' | 'show-all' };

export interface KeyBinding {
  /** As KeyboardEvent.key names them; letters in lower case. */
  readonly keys: readonly string[];
  readonly shift?: boolean;
  /** As the table of keys shows them. */
  readonly shown: readonly string[];
  readonly says: string;
  readonly action: DeskAction;
}

export interface KeyGroup {
  readonly name: string;
  readonly bindings: readonly KeyBinding[];
}

const key = (
  keys: readonly string[],
  shown: readonly string[],
  says: string,
  action: DeskAction,
  shift?: boolean,
): KeyBinding => ({ keys, shown, says, action, ...(shift === undefined ? {} : { shift }) });

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'Play',
    bindings: [
      key([' '], ['Space'], 'Play or pause', { kind: 'toggle' }),
      key(['k'], ['K'], 'Pause', { kind: 'pause' }),
      key(['l'], ['L'], 'Play forwards, again for faster', { kind: 'shuttle', direction: 1 }),
      key(['j'], ['J'], 'Play backwards, again for faster', { kind: 'shuttle', direction: -1 }),
      key(['ArrowUp'], ['Shift', '↑'], 'Faster', { kind: 'speed', direction: 1 }, true),
      key(['ArrowDown'], ['Shift', '↓'], 'Slower', { kind: 'speed', direction: -1 }, true),
      key(['r'], ['R'], 'Repeat the current stroke', { kind: 'loop' }),
    ],
  },
  {
    name: 'Frame by frame',
    bindings: [
      key(['ArrowRight', '.'], ['→', '.'], 'Next frame', { kind: 'step', frames: 1 }, false),
      key(['ArrowLeft', ','], ['←', ','], 'Previous frame', { kind: 'step', frames: -1 }, false),
      key(
        ['ArrowRight', '.', '>', ':'],
        ['Shift', '→'],
        'Ten frames on',
        { kind: 'step', frames: 10 },
        true,
      ),
      key(
        ['ArrowLeft', ',', '<', ';'],
        ['Shift', '←'],
        'Ten frames back',
        { kind: 'step', frames: -10 },
        true,
      ),
      key(['Home'], ['Home'], 'First frame', { kind: 'first' }),
      key(['End'], ['End'], 'Last frame', { kind: 'last' }),
    ],
  },
  {
    name: 'Strokes',
    bindings: [
      key(['n', ']'], ['N', ']'], 'Next stroke', { kind: 'stroke', direction: 1 }),
      key(['p', '['], ['P', '['], 'Previous stroke', { kind: 'stroke', direction: -1 }),
      key(['Enter'], ['Enter'], 'Go to the contact of the current stroke', { kind: 'contact' }),
    ],
  },
  {
    name: 'View',
    bindings: [
      key(['+', '='], ['+'], 'Zoom the timeline in', { kind: 'zoom', direction: 1 }),
      key(['-', '_'], ['−'], 'Zoom the timeline out', { kind: 'zoom', direction: -1 }),
      key(['0'], ['0'], 'Show the whole video', { kind: 'show-all' }),
      key(['f'], ['F'], 'Full screen', { kind: 'full-screen' }),
      key(['m'], ['M'], 'Sound on or off', { kind: 'mute' }),
      key(['?'], ['?'], 'This table of keys', { kind: 'help' }),
    ],
  },
];

const BINDINGS = KEY_GROUPS.flatMap((group) => group.bindings);

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key asks for; null when it means nothing here. */
export function actionOf(pressed: Pressed): DeskAction | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const name = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const found = BINDINGS.find(
    ({ keys, shift }) => keys.includes(name) && (shift === undefined || shift === pressed.shiftKey),
  );
  return found?.action ?? null;
}
