// How many labels may be wrong, in words that claim no more than is known.
import type { Noise } from '~/api/types';
import { count } from '~/format/amounts';

export interface NoiseNote {
  title: string;
  /** The number itself; null where nothing is known. */
  figure: string | null;
  text: string;
}

/** What became of strokes when a second person looked at them. */
export function secondLookNote({ second_look: look }: Noise): NoiseNote {
  const title = 'Changed at a second look';
  if (!look) {
    return {
      title,
      figure: null,
      text: 'Not known yet: no stroke was judged by one person and then looked at by another.',
    };
  }
  return {
    title,
    figure: whole(look.share),
    text:
      `A second person had ${count(look.n, 'stroke')} in hand after a first, and made something ` +
      `else of ${look.changed.toLocaleString('en')}. ${intervalWords(look)} Right strokes are ` +
      'mostly left alone, so among all strokes it is probably less.',
  };
}

/** What the model itself expects of strokes that nobody looked at one by one. */
export function bulkNote({ confirmed_in_bulk: bulk }: Noise): NoiseNote {
  const title = 'Confirmed all at once';
  if (!bulk) {
    return {
      title,
      figure: null,
      text:
        'Not known yet: no stroke that a model found was confirmed together with the rest of its ' +
        'video, so there is nothing to estimate.',
    };
  }
  return {
    title,
    figure: whole(bulk.share),
    text:
      `${count(bulk.n, 'stroke')} ${bulk.n === 1 ? 'was' : 'were'} confirmed as the rest of a ` +
      'video, without a look at each. Going by how sure the model was, it expects ' +
      `${expectedWords(bulk.expected_wrong)} to be wrong.`,
  };
}

function intervalWords({ low, high }: { low: number; high: number }): string {
  const from = Math.floor(low * 100);
  const to = Math.ceil(high * 100);
  return `The true share lies between ${from} % and ${to} %, 19 times in 20.`;
}

function expectedWords(wrong: number): string {
  return wrong < 0.5 ? 'hardly any' : `about ${Math.round(wrong).toLocaleString('en')} of them`;
}

function whole(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1 %' : `${Math.round(share * 100)} %`;
}
