// What was measured of both models, in words and numbers an admin can read.
import type { Measure } from '~/api/types';
import { STROKE_CLASSES, type StrokeLabel } from '~/theme/strokes';

export interface MeasureGroup {
  title: string;
  text: string;
  measures: readonly Measure[];
}

const RECENT = 'accuracy on recent corrections';
const COUNTS = ['accuracy', 'contact F1 at 133 ms', 'class-aware F1 at 133 ms', RECENT];

/** What decides first, then class by class, then what else there is to know. */
export function measureGroups(measures: readonly Measure[]): MeasureGroup[] {
  const of = (wanted: (name: string) => boolean) => measures.filter(({ name }) => wanted(name));
  const isOfClass = (name: string) => /^(recall|consistency) of /.test(name);
  return [
    {
      title: 'What counts',
      text: 'By these the rules decide.',
      measures: of((name) => COUNTS.includes(name)),
    },
    {
      title: 'Each kind of stroke',
      text: 'Recognised: of all strokes of a kind, how many are called so. Steady: how much the pictures of one stroke agree on its name.',
      measures: of(isOfClass),
    },
    {
      title: 'What else was measured',
      text: 'No rule looks at these, except at the time a picture takes.',
      measures: of((name) => !COUNTS.includes(name) && !isOfClass(name)),
    },
  ].filter((group) => group.measures.length > 0);
}

const NAMES: Record<string, { name: string; hint?: string }> = {
  accuracy: { name: 'Strokes named right' },
  'contact F1 at 133 ms': {
    name: 'Contacts found',
    hint: 'The moment the bat meets the ball, at most 133 ms off. Missed ones and made-up ones both count against it (F1).',
  },
  'class-aware F1 at 133 ms': {
    name: 'Contacts found and named right',
    hint: 'The same, and the stroke must have the right name too.',
  },
  [RECENT]: {
    name: 'Named right, of recent corrections',
    hint: 'Strokes that people corrected or confirmed in the last 30 days in videos no model has learnt from.',
  },
  'macro precision': {
    name: 'Names to be trusted',
    hint: 'Of what it calls a kind, how much is of that kind; every kind counts the same (macro precision).',
  },
  'macro recall': {
    name: 'Kinds recognised',
    hint: 'Of each kind, how much it recognises; every kind counts the same (macro recall).',
  },
  'macro F1': { name: 'Both of these together', hint: 'Macro F1.' },
  'calibration error': {
    name: 'How far off its confidence is',
    hint: 'A model that is 80 % sure should be right 8 times in 10. Less is better.',
  },
  'contact F1 at 33 ms': {
    name: 'Contacts found within 33 ms',
    hint: 'One picture at 30 a second.',
  },
  'contact F1 at 67 ms': { name: 'Contacts found within 67 ms' },
  'false strokes a minute': {
    name: 'Strokes made up, a minute',
    hint: 'Where nobody plays. Less is better.',
  },
  'time a frame': { name: 'Time for one picture', hint: 'Less is better.' },
};

export function measureName({ name }: Pick<Measure, 'name'>): { name: string; hint?: string } {
  if (PLAYER_MEASURE.test(name))
    return { name: 'Strokes of the player it shall mend, named right' };
  const [, what, label] = /^(recall|consistency) of (\w+)$/.exec(name) ?? [];
  if (what && isLabel(label)) {
    const { name: kind } = STROKE_CLASSES[label];
    return { name: what === 'recall' ? `${kind}: recognised` : `${kind}: steady` };
  }
  return NAMES[name] ?? { name: name.charAt(0).toUpperCase() + name.slice(1) };
}

const PLAYER_MEASURE = /^accuracy of player-\d+'s strokes$/;

function isLabel(word: string | undefined): word is StrokeLabel {
  return word !== undefined && word in STROKE_CLASSES;
}

type Unit = Measure['unit'];

/** "88.1 %", "2.10", "0.46 ms"; "not known" where there was nothing to measure. */
export function valueWords(value: number | null, unit: Unit): string {
  if (value === null) return 'not known';
  if (unit === 'points') return `${(100 * value).toFixed(1)} %`;
  return unit === 'ms' ? `${value.toFixed(2)} ms` : value.toFixed(2);
}

/** "+0.8 points, between −0.4 and +2.1" */
export function differenceWords({ difference, interval, unit, matches }: Measure): string {
  if (difference === null) return 'not known';
  const told = `${signed(difference, unit)}${unit === 'a minute' ? '' : ` ${unit}`}`;
  const [low, high] = interval ?? [];
  if (low === undefined || high === undefined) {
    return matches > 0 ? `${told}, of too few sessions to say how sure` : told;
  }
  return `${told}, between ${signed(low, unit)} and ${signed(high, unit)}`;
}

/** "240 strokes of 6 sessions" */
export function countedWords({ n, of, matches }: Measure): string {
  if (matches === 0) return '';
  const many = Number(n.toFixed(1)).toLocaleString('en');
  return `${many} ${of} of ${matches === 1 ? '1 session' : `${matches} sessions`}`;
}

function signed(value: number, unit: Unit): string {
  const shown = (unit === 'points' ? 100 * value : value).toFixed(unit === 'points' ? 1 : 2);
  const size = shown.replace('-', '');
  if (Number(size) === 0) return '±0';
  return value < 0 ? `−${size}` : `+${size}`;
}
