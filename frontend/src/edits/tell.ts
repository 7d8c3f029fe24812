// Saying where balls land and how points ended. It judges nothing: a prediction stays one.

import type { Stroke } from '~/api/types';
import type { Operation } from '~/edits/operations';
import { stands, TOLD, valuesOf, type Told } from '~/edits/values';
import { count } from '~/format/amounts';
import { landingWords, pointWords } from '~/strokes/told';

export function tell(strokes: readonly Stroke[], told: Told): Operation {
  const changes = strokes
    .filter((stroke) => stands(stroke) && TOLD.some((field) => isNew(stroke, told, field)))
    .map((stroke) => ({ stroke: stroke.id, before: valuesOf(stroke), after: told }));
  if (changes.length === 0) return { refused: 'That is what has been said already.' };
  const many = changes.length === 1 ? 'a stroke' : count(changes.length, 'stroke');
  return { changes, says: `${saidWords(told)}: ${many}` };
}

/** What all of these strokes say of it; null where they differ, or where there is none. */
export function toldOfAll<Field extends keyof Told>(
  strokes: readonly Stroke[],
  field: Field,
): Stroke[Field] | null {
  const said = new Set(strokes.map((stroke) => stroke[field]));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

function isNew(stroke: Stroke, told: Told, field: keyof Told): boolean {
  return told[field] !== undefined && told[field] !== stroke[field];
}

function saidWords({ zone, outcome }: Told): string {
  return [
    zone === undefined ? '' : landingWords(zone),
    outcome === undefined ? '' : pointWords(outcome),
  ]
    .filter(Boolean)
    .join(', ');
}
