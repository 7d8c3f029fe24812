// What labelling a kind of strokes would give, in words that promise no more than is known.

import type { Gain } from '~/api/types';
import type { Kind } from '~/queue/kind';

const PLURALS: Record<Gain['label'], string> = {
  serve: 'serves',
  forehand: 'forehands',
  backhand: 'backhands',
  smash: 'smashes',
};

/** "20 backhands of Rin". */
export function askWords({ ask_for, label, name }: Gain): string {
  return `${ask_for} ${PLURALS[label]} of ${name}`;
}

/** "spares about 3 of the other 40 from being wrong". */
export function spareWords({ spared, waiting, ask_for, known }: Gain): string {
  const rest = waiting - ask_for;
  const about = spared < 1 ? 'less than one' : `about ${Math.round(spared)}`;
  const seen = known === 0 ? 'none is' : known === 1 ? 'one is' : `${known} are`;
  return `would spare ${about} of the other ${rest} from being wrong; ${seen} known so far`;
}

/** "Backhands of Rin", "Backhands", "Strokes of Rin". */
export function kindWords({ label }: Kind, name: string | undefined): string {
  const what = label ? PLURALS[label] : 'strokes';
  const words = name ? `${what} of ${name}` : what;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
