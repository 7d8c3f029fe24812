// Every key of the desk: what it does, its name, and the words the table of keys shows for it.

import type { Told } from '~/edits/values';
import { landingWords, OUTCOMES, pointWords, ZONE_ROWS } from '~/strokes/told';
import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

export type Step = 1 | -1;

export type DeskAction =
  | { readonly kind: 'toggle' | 'pause' | 'full-screen' | 'mute' | 'loop' | 'help' | 'magnify' }
  | { readonly kind: 'shuttle' | 'speed' | 'stroke' | 'zoom'; readonly direction: Step }
  | { readonly kind: 'step'; readonly frames: number }
  | { readonly kind: 'contact' | 'first' | 'last' | 'show-all' }
  | { readonly kind: 'stamp'; readonly label: StrokeLabel; readonly other: boolean }
  | { readonly kind: 'accept' | 'reject' | 'other-player' | 'split' | 'join' }
  | { readonly kind: 'undo' | 'redo' | 'select-all' | 'select-none' }
  | { readonly kind: 'tell'; readonly told: Told }
  | { readonly kind: 'told-panel' }
  | { readonly kind: 'uncertain'; readonly direction: Step }
  | { readonly kind: 'nudge'; readonly frames: number }
  | { readonly kind: 'put'; readonly what: 'start' | 'contact' | 'end' };

export interface KeyBinding {
  /** What a coach's own choice of keys is kept under. */
  readonly name: string;
  /** As keyOf names them: "a", "Shift+ArrowUp", "Mod+z". */
  readonly keys: readonly string[];
  readonly says: string;
  readonly action: DeskAction;
}

export interface KeyGroup {
  readonly name: string;
  /** Only for who may change strokes. */
  readonly isEditing: boolean;
  readonly bindings: readonly KeyBinding[];
}

function key(name: string, keys: readonly string[], says: string, action: DeskAction): KeyBinding {
  return { name, keys, says, action };
}

const STAMPS = STROKE_LABELS.flatMap((label, at) => {
  const name = STROKE_CLASSES[label].name;
  const digit = String(at + 1);
  return [
    key(label, [digit], `${name}: name the stroke, or stamp one while playing`, {
      kind: 'stamp',
      label,
      other: false,
    }),
    key(`${label}-other`, [`Shift+${digit}`], `${name} of the other player`, {
      kind: 'stamp',
      label,
      other: true,
    }),
  ];
});

/** Three by three keys as they lie on most keyboards, the net above them. */
const ZONE_KEYS = ['ert', 'dfg', 'cvb'];

const LANDINGS = ZONE_ROWS.flatMap((row, at) =>
  row.map((zone, column) =>
    key(zone.replace(' ', '-'), [`Shift+${ZONE_KEYS[at]?.[column]}`], landingWords(zone), {
      kind: 'tell',
      told: { zone },
    }),
  ),
);

const POINTS = OUTCOMES.map((outcome) =>
  key(
    `point-${outcome}`,
    [`Shift+${outcome.charAt(0)}`],
    `${pointWords(outcome)} by whoever hit it`,
    { kind: 'tell', told: { outcome } },
  ),
);

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'Correct',
    isEditing: true,
    bindings: [
      key('accept', ['Enter', 'a'], 'Accept, and go to the next one', { kind: 'accept' }),
      key('reject', ['x', 'Delete', 'Backspace'], 'Reject, and go on', { kind: 'reject' }),
      ...STAMPS,
      key('other-player', ['t'], 'The other player hit it', { kind: 'other-player' }),
      key('uncertain', ['u'], 'Next uncertain stroke', { kind: 'uncertain', direction: 1 }),
      key('uncertain-before', ['Shift+u'], 'Uncertain stroke before', {
        kind: 'uncertain',
        direction: -1,
      }),
      key('undo', ['z', 'Mod+z'], 'Undo', { kind: 'undo' }),
      key('redo', ['Shift+z', 'Mod+Shift+z', 'Mod+y'], 'Redo', { kind: 'redo' }),
    ],
  },
  {
    name: 'Times',
    isEditing: true,
    bindings: [
      key('put-start', ['i'], 'The stroke starts here', { kind: 'put', what: 'start' }),
      key('put-contact', ['c'], 'The bat meets the ball here', { kind: 'put', what: 'contact' }),
      key('put-end', ['o'], 'The stroke ends here', { kind: 'put', what: 'end' }),
      key('nudge-on', ['Alt+ArrowRight'], 'Move it a frame on', { kind: 'nudge', frames: 1 }),
      key('nudge-back', ['Alt+ArrowLeft'], 'Move it a frame back', { kind: 'nudge', frames: -1 }),
      key('split', ['s'], 'Split it here', { kind: 'split' }),
      key('join', ['d'], 'Join the chosen ones, or with the next', { kind: 'join' }),
      key('select-all', ['Mod+a'], 'Choose every stroke shown', { kind: 'select-all' }),
      key('select-none', ['Escape'], 'Choose none', { kind: 'select-none' }),
    ],
  },
  {
    name: 'The ball and the point',
    isEditing: true,
    bindings: [
      key('told-panel', ['b'], 'Show or hide where the ball lands', { kind: 'told-panel' }),
      ...LANDINGS,
      key('landing-unknown', ['Shift+x'], landingWords(''), { kind: 'tell', told: { zone: '' } }),
      ...POINTS,
      key('point-unknown', ['Shift+o'], pointWords(''), { kind: 'tell', told: { outcome: '' } }),
    ],
  },
  {
    name: 'Play',
    isEditing: false,
    bindings: [
      key('toggle', [' '], 'Play or pause', { kind: 'toggle' }),
      key('pause', ['k'], 'Pause', { kind: 'pause' }),
      key('forwards', ['l'], 'Play forwards, again for faster', { kind: 'shuttle', direction: 1 }),
      key('backwards', ['j'], 'Play backwards, again for faster', {
        kind: 'shuttle',
        direction: -1,
      }),
      key('faster', ['Shift+ArrowUp'], 'Faster', { kind: 'speed', direction: 1 }),
      key('slower', ['Shift+ArrowDown'], 'Slower', { kind: 'speed', direction: -1 }),
      key('loop', ['r'], 'Repeat the current stroke', { kind: 'loop' }),
    ],
  },
  {
    name: 'Frame by frame',
    isEditing: false,
    bindings: [
      key('step-on', ['ArrowRight', '.'], 'Next frame', { kind: 'step', frames: 1 }),
      key('step-back', ['ArrowLeft', ','], 'Previous frame', { kind: 'step', frames: -1 }),
      key('leap-on', ['Shift+ArrowRight', 'Shift+.'], 'Ten frames on', {
        kind: 'step',
        frames: 10,
      }),
      key('leap-back', ['Shift+ArrowLeft', 'Shift+,'], 'Ten frames back', {
        kind: 'step',
        frames: -10,
      }),
      key('first', ['Home'], 'First frame', { kind: 'first' }),
      key('last', ['End'], 'Last frame', { kind: 'last' }),
    ],
  },
  {
    name: 'Strokes',
    isEditing: false,
    bindings: [
      key('next', ['n', ']'], 'Next stroke', { kind: 'stroke', direction: 1 }),
      key('previous', ['p', '['], 'Previous stroke', { kind: 'stroke', direction: -1 }),
      key('contact', ['g'], 'Go to the contact of the current stroke', { kind: 'contact' }),
    ],
  },
  {
    name: 'View',
    isEditing: false,
    bindings: [
      key('zoom-in', ['+', '='], 'Zoom the timeline in', { kind: 'zoom', direction: 1 }),
      key('zoom-out', ['-'], 'Zoom the timeline out', { kind: 'zoom', direction: -1 }),
      key('show-all', ['0'], 'Show the whole video', { kind: 'show-all' }),
      key('magnify', ['v'], 'Single frames around the playhead', { kind: 'magnify' }),
      key('full-screen', ['f'], 'Full screen', { kind: 'full-screen' }),
      key('mute', ['m'], 'Sound on or off', { kind: 'mute' }),
      key('help', ['?'], 'This table of keys', { kind: 'help' }),
    ],
  },
];

const EDITING = new Set(
  KEY_GROUPS.filter((group) => group.isEditing).flatMap((group) =>
    group.bindings.map((binding) => binding.action.kind),
  ),
);

/** Whether an action changes strokes, or chooses some to be changed. */
export function isEditing(action: DeskAction): boolean {
  return EDITING.has(action.kind);
}
