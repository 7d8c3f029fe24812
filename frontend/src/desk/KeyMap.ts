// Which key asks for what: the desk's own keys, and those a coach has put in their place.

import { KEY_GROUPS, type DeskAction, type KeyBinding } from '~/desk/keys';

export type OwnKeys = Readonly<Record<string, readonly string[]>>;

export interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const BINDINGS = KEY_GROUPS.flatMap((group) => group.bindings);
/** Where Shift gives another sign on every keyboard, the key itself is what counts. */
const BY_PLACE = new Map([
  ['Comma', ','],
  ['Period', '.'],
]);
const ALONE = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead']);

export class KeyMap {
  private readonly byKey: ReadonlyMap<string, KeyBinding>;
  private readonly chosen: ReadonlySet<string>;

  constructor(readonly own: OwnKeys = {}) {
    this.chosen = new Set(Object.values(own).flat());
    this.byKey = new Map(
      BINDINGS.flatMap((binding) => this.keysOf(binding).map((name) => [name, binding] as const)),
    );
  }

  /** What a key asks for; null when it means nothing here. */
  actionOf(pressed: Pressed): DeskAction | null {
    const name = keyOf(pressed);
    return (name !== null && this.byKey.get(name)?.action) || null;
  }

  /** A key that a coach has chosen for one action is no longer another's by default. */
  keysOf(binding: KeyBinding): readonly string[] {
    return this.own[binding.name] ?? binding.keys.filter((name) => !this.chosen.has(name));
  }

  /** The first key of an action, as buttons show it. */
  shownFor(name: string): string {
    const binding = BINDINGS.find((each) => each.name === name);
    const [first] = binding ? this.keysOf(binding) : [];
    return first === undefined ? '' : shownKey(first);
  }

  /** What the key means already, other than this. */
  takenBy(name: string, binding: KeyBinding): KeyBinding | null {
    const found = this.byKey.get(name);
    return found && found.name !== binding.name ? found : null;
  }

  /** The map with one more key for an action, in place of its first one. */
  withKey(binding: KeyBinding, name: string): KeyMap {
    const kept = this.keysOf(binding).slice(1);
    return new KeyMap({
      ...this.own,
      [binding.name]: [name, ...kept.filter((other) => other !== name)],
    });
  }

  /** The map with an action's own keys as they were made. */
  withDefault(binding: KeyBinding): KeyMap {
    const rest = Object.entries(this.own).filter(([name]) => name !== binding.name);
    return new KeyMap(Object.fromEntries(rest));
  }

  isOwn(binding: KeyBinding): boolean {
    return binding.name in this.own;
  }
}

/** One name for a key with what is held down beside it; null for those held down alone. */
export function keyOf(pressed: Pressed): string | null {
  if (ALONE.has(pressed.key)) return null;
  const sign = signOf(pressed);
  // A sign that needs Shift says so by itself; letters, digits and named keys do not.
  const isShifted = pressed.shiftKey && (sign.length > 1 || /[a-z0-9,.]/.test(sign));
  return [
    pressed.ctrlKey || pressed.metaKey ? 'Mod+' : '',
    pressed.altKey ? 'Alt+' : '',
    isShifted ? 'Shift+' : '',
    sign,
  ].join('');
}

function signOf({ key, code = '' }: Pressed): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !/^[a-z+\-=?[\]]$/i.test(key)) return digit;
  return BY_PLACE.get(code) ?? (key.length === 1 ? key.toLowerCase() : key);
}

const SHOWN: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Mod: 'Ctrl',
  Escape: 'Esc',
};

/** "Shift+ArrowUp" -> "Shift ↑" */
export function shownKey(name: string): string {
  const parts = name.length > 1 ? name.split(/\+(?=.)/) : [name];
  return parts
    .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}
