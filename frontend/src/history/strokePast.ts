// Every state one stroke has been in, the latest first.

import type { Edit, Revision, Stroke } from '~/api/types';
import type { StrokeValues } from '~/edits/values';
import type { FrameTable } from '~/player/FrameTable';
import { timecode } from '~/player/timecode';
import { toldWords } from '~/strokes/strokeWords';
import { STROKE_CLASSES } from '~/theme/strokes';

export interface PastState {
  readonly values: StrokeValues;
  /** The edit that made it so; null for what the stroke was before anybody touched it. */
  readonly edit: Edit | null;
  readonly revision: Revision | null;
  /** Whether bringing it back would change nothing. */
  readonly isNow: boolean;
}

/** `edits` are those of the stroke, newest first; `isWhole` says that none is missing. */
export function pastOf(
  stroke: Stroke,
  edits: readonly Edit[],
  isWhole: boolean,
): readonly PastState[] {
  const revised = edits.flatMap((edit) =>
    edit.revisions
      .filter((revision) => revision.stroke === stroke.id)
      .map((revision) => ({ edit, revision })),
  );
  const states = revised.map((each) => ({ ...each, values: each.revision.after }));
  const oldest = revised.at(-1);
  const first = oldest?.revision.before;
  const began = isWhole && first ? [{ values: first, edit: null, revision: null }] : [];
  return [...states, ...began].map((state) => ({ ...state, isNow: isSame(state.values, stroke) }));
}

/** "Forehand at the left end, 0:12.14 to 0:12.44, contact at 0:12.34; corrected" */
export function valuesWords(values: StrokeValues, table: FrameTable): string {
  const at = (frame: number) => timecode(table.startS(frame));
  const { name } = STROKE_CLASSES[values.label];
  return (
    `${name} at the ${values.end} end, ${at(values.start_frame)} to ${at(values.end_frame)}, ` +
    `contact at ${at(values.contact_frame)}; ${[values.state, ...toldWords(values)].join(', ')}`
  );
}

function isSame(values: StrokeValues, stroke: Stroke): boolean {
  return (
    values.end === stroke.end &&
    values.label === stroke.label &&
    values.start_frame === stroke.start_frame &&
    values.contact_frame === stroke.contact_frame &&
    values.end_frame === stroke.end_frame &&
    values.state === stroke.state &&
    values.zone === stroke.zone &&
    values.outcome === stroke.outcome
  );
}
