// Numbers with how far they may be trusted, as people say them.
import type { Estimate } from '~/api/types';

export type Unit = 'share' | 'seconds' | 'strokes';

const ROUGH = { share: 0.3, seconds: 0.5, strokes: 3 }; // an interval as wide as this says little

const VIDEOS_NEEDED = 5; // from here on the server widens intervals by the spread between videos

/** "82 %", "1.24 s", "4.2"; a dash where nothing was seen. */
export function valueWords(estimate: Estimate | null, unit: Unit): string {
  return estimate ? `${number(estimate.value, unit)}${SIGNS[unit]}` : '–';
}

/** "75 to 88 %": where the truth lies 19 times in 20. */
export function rangeWords(estimate: Estimate | null, unit: Unit): string {
  if (!estimate || estimate.low === null || estimate.high === null) return '';
  return `${number(estimate.low, unit)} to ${number(estimate.high, unit)}${SIGNS[unit]}`;
}

/** What the smaller numbers mean, and what they cannot know yet. */
export function intervalWords(videos: number): string {
  const meaning = 'The smaller numbers say between what the truth lies 19 times in 20.';
  if (videos >= VIDEOS_NEEDED) return meaning;
  return `${meaning} Strokes of one video are alike, which shows only from five videos on: until then the truth may lie further away.`;
}

/** Whether the number is worth little more than a guess. */
export function isRough(estimate: Estimate, unit: Unit): boolean {
  if (estimate.low === null || estimate.high === null) return true;
  return estimate.high - estimate.low > ROUGH[unit];
}

/** One sentence for those who hear it: "82 %, between 75 and 88 %, of 120 strokes". */
export function sentenceOf(estimate: Estimate | null, unit: Unit, noun = 'strokes'): string {
  if (!estimate) return 'not seen yet';
  const range = rangeWords(estimate, unit);
  const rough = isRough(estimate, unit) ? ', a rough guess' : '';
  return [valueWords(estimate, unit), range, `from ${estimate.n} ${noun}${rough}`]
    .filter(Boolean)
    .join(', ');
}

const SIGNS: Readonly<Record<Unit, string>> = { share: ' %', seconds: ' s', strokes: '' };

function number(value: number, unit: Unit): string {
  if (unit === 'share') return String(Math.round(value * 100));
  return unit === 'seconds' ? value.toFixed(2) : value.toFixed(1);
}
