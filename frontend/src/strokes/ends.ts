// The ends of the table as the picture shows them.

import type { TableEnd } from '~/api/types';

/** From top to bottom of the picture, as far as an end can be above another. */
export const ENDS: readonly TableEnd[] = ['far', 'left', 'right', 'near'];

const END_NAMES: Readonly<Record<TableEnd, string>> = {
  far: 'Far end',
  left: 'Left end',
  right: 'Right end',
  near: 'Near end',
};

export function endName(end: TableEnd): string {
  return END_NAMES[end];
}
