// Edits and revisions for tests, given by what matters in the test at hand.

import type { Edit, Revision } from '~/api/types';
import { FrameTable } from '~/player/FrameTable';
import type { StrokeValues } from '~/edits/values';

/** A hundredth of a second a frame, so that frame and centisecond are the same number. */
export const CENTISECONDS = new FrameTable([1, 100], [[2000, 1]]);

export const FOREHAND: StrokeValues = {
  end: 'left',
  label: 'forehand',
  start_frame: 1214,
  contact_frame: 1234,
  end_frame: 1244,
  state: 'predicted',
  zone: '',
  outcome: '',
};

/** What an edit made of the forehand at 0:12.34: it became corrected, or what is said here. */
export function changed(
  after: Partial<StrokeValues>,
  before: Partial<StrokeValues> = {},
  stroke = 's',
): Revision {
  const was = { ...FOREHAND, ...before };
  return { stroke, before: was, after: { ...was, state: 'corrected', ...after } };
}

export function added(contact: number, label: StrokeValues['label'] = 'smash'): Revision {
  const after: StrokeValues = {
    ...FOREHAND,
    label,
    start_frame: contact - 20,
    contact_frame: contact,
    end_frame: contact + 10,
    state: 'added',
  };
  return { stroke: `added-${contact}`, before: null, after };
}

export function editOf(revisions: Revision[], parts: Partial<Edit> = {}): Edit {
  const number = parts.number ?? 1;
  return {
    id: `edit-${number}`,
    number,
    author: 7,
    author_name: 'Chris Coach',
    is_mine: false,
    source: 'coach',
    note: '',
    undoes: null,
    made_at: '2026-11-22T12:00:00Z',
    revisions,
    ...parts,
  };
}
