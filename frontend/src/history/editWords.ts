// What a person did in one edit, however many strokes it changed, in one line and a few examples.

import type { Analysis, Edit, Revision } from '~/api/types';
import { count } from '~/format/amounts';
import { type Deed, deedOf, listed, revisionWords } from '~/history/revisionWords';
import type { FrameTable } from '~/player/FrameTable';

const EXAMPLES = 3;

export interface EditWords {
  /** Goes on after the author's name: "relabelled a forehand to a backhand at 0:12.34" */
  readonly headline: string;
  /** What became of single strokes, where the headline does not say it. */
  readonly examples: readonly string[];
  /** How many strokes more there are than examples. */
  readonly more: number;
}

export function editWords(edit: Edit, table: FrameTable): EditWords {
  const { revisions } = edit;
  const headline = storyOf(edit);
  const [only] = revisions;
  if (!headline && only && revisions.length === 1) {
    return { headline: revisionWords(only, table), examples: [], more: 0 };
  }
  const examples = revisions.slice(0, EXAMPLES).map((each) => revisionWords(each, table));
  return {
    headline: headline ?? tally(revisions),
    examples,
    more: revisions.length - examples.length,
  };
}

/** What the edit as a whole was; null where only its strokes tell. */
function storyOf({ note, undoes }: Edit): string | null {
  if (undoes) return 'undid an edit';
  if (!note) return null;
  // A note that says what was done goes on after the name as it is: "Restored to edit 12".
  return /^[A-Z][a-z]+ed\b/.test(note) ? note.charAt(0).toLowerCase() + note.slice(1) : `: ${note}`;
}

/** "confirmed 12 strokes"; of several kinds: "confirmed 8 strokes, relabelled 3 and rejected 1" */
function tally(revisions: readonly Revision[]): string {
  const counts = new Map<Deed, number>();
  for (const revision of revisions) {
    const deed = deedOf(revision);
    counts.set(deed, (counts.get(deed) ?? 0) + 1);
  }
  const parts = [...counts].sort(([, a], [, b]) => b - a);
  const words = parts.map(([deed, many], index) =>
    index === 0 ? `${deed} ${count(many, 'stroke')}` : `${deed} ${many.toLocaleString('en')}`,
  );
  return `${listed(words)}${parts.length === 1 ? labelWords(revisions) : ''}`;
}

/** " to backhand" when all were given one new label. */
function labelWords(revisions: readonly Revision[]): string {
  const labels = new Set(revisions.map(({ after }) => after.label));
  const [label] = labels;
  const isOneLabel = labels.size === 1 && revisions.every((each) => deedOf(each) === 'relabelled');
  return label && isOneLabel ? ` to ${label}` : '';
}

/** "rally-4 found 19 strokes" */
export function analysisWords(analysis: Analysis): string {
  const model = analysis.model_version ?? 'The model'; // none before it began
  const found = count(analysis.stroke_count, 'stroke');
  switch (analysis.state) {
    case 'queued':
      return 'An analysis waits for a worker';
    case 'running':
      return `${model} looks for strokes, ${found} so far`;
    case 'done':
      return `${model} found ${found}`;
    case 'cancelled':
      return `The analysis by ${model} was stopped after ${found}`;
    case 'failed':
      return `The analysis failed: ${analysis.error}`;
  }
}

/** Who has left the club has no name any more. */
export function editorName(edit: Edit): string {
  if (edit.is_mine) return 'You';
  return edit.author_name ?? 'Somebody who has left';
}
