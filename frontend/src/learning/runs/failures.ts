// What a training shall mend, as a choice in words and as the server has it.
import type { Failure } from '~/api/types';
import type { PlayerNames } from '~/account/playerNames';
import { STROKE_LABELS } from '~/theme/strokes';

const CLASS_WORDS = {
  serve: 'Serves',
  forehand: 'Forehands',
  backhand: 'Backhands',
  smash: 'Smashes',
} as const;
const FALSE_WORDS = 'Strokes where nobody plays';
const PLAYER = /^player-(\d+)$/; // as the server calls somebody without a name

export interface Choice {
  value: string;
  label: string;
}

export interface ChoiceGroup {
  group: string;
  items: Choice[];
}

/** All that can be named, people by their name. */
export function failureChoices(names: PlayerNames): ChoiceGroup[] {
  const people = [...names].map(([id, name]) => ({
    value: valueOf({ kind: 'player', of: `player-${id}` }),
    label: name,
  }));
  people.sort((one, other) => one.label.localeCompare(other.label));
  return [
    {
      group: 'A class of stroke',
      items: STROKE_LABELS.map((label) => ({
        value: valueOf({ kind: 'class', of: label }),
        label: CLASS_WORDS[label],
      })),
    },
    {
      group: 'Anything',
      items: [{ value: valueOf({ kind: 'false strokes', of: '' }), label: FALSE_WORDS }],
    },
    ...(people.length > 0 ? [{ group: 'The strokes of a player', items: people }] : []),
  ];
}

/** What stands for a failure in a list of choices. */
export function valueOf({ kind, of }: Failure): string {
  return `${kind}:${of}`;
}

/** The failure that a choice stands for. */
export function failureOf(value: string): Failure {
  const at = value.indexOf(':');
  return { kind: value.slice(0, at) as Failure['kind'], of: value.slice(at + 1) };
}

/** "Serves, the strokes of Rin" */
export function failureWords(failures: readonly Failure[], names: PlayerNames): string {
  return failures.map((failure) => wordsFor(failure, names)).join(', ');
}

function wordsFor({ kind, of }: Failure, names: PlayerNames): string {
  if (kind === 'false strokes') return FALSE_WORDS;
  const label = STROKE_LABELS.find((each) => each === of);
  if (label) return CLASS_WORDS[label];
  const id = Number(PLAYER.exec(of)?.[1]);
  return `the strokes of ${names.get(id) ?? 'a player who is gone'}`;
}
