// The order of strokes on a timeline.
import type { Stroke } from '~/api/types';

/** For sorting: by contact; of strokes hit at one frame by id, so that the order never changes. */
export function byContact(a: Stroke, b: Stroke): number {
  return a.contact_frame - b.contact_frame || (a.id < b.id ? -1 : Number(a.id > b.id));
}
