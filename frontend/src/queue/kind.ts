// Which strokes one wants to look at: everything, or one player's strokes of one class.

import { STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

export interface Kind {
  readonly player?: number;
  readonly label?: StrokeLabel;
}

/** Reads it from the page's address; what makes no sense there is left out. */
export function kindOf(search: URLSearchParams): Kind {
  const player = Number(search.get('player') ?? Number.NaN);
  const label = STROKE_LABELS.find((each) => each === search.get('label'));
  return {
    ...(Number.isInteger(player) && player > 0 && { player }),
    ...(label && { label }),
  };
}

/** The page's address for a kind. */
export function addressOf({ player, label }: Kind): string {
  const search = new URLSearchParams();
  if (player !== undefined) search.set('player', String(player));
  if (label !== undefined) search.set('label', label);
  return search.size > 0 ? `/review?${search}` : '/review';
}

export function isEverything({ player, label }: Kind): boolean {
  return player === undefined && label === undefined;
}
