// What a snapshot holds of everything: in the part that teaches, in the part that tests, together.
import type { PartCounts, SnapshotCounts } from '~/api/types';
import { minutesShown } from '~/learning/snapshotWords';
import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

export interface PartRow {
  name: string;
  /** What the name means, where that is not plain. */
  hint?: string;
  label?: StrokeLabel;
  teaches: string;
  tests: string;
  together: string;
}

export function strokeRows({ train, test }: SnapshotCounts): PartRow[] {
  const rows = STROKE_LABELS.map((label) => ({
    label,
    ...row(STROKE_CLASSES[label].name, train, test, (part) => part.by_label[label] ?? 0),
  }));
  return [...rows, row('All strokes', train, test, (part) => part.strokes)];
}

/** Nobody and nothing stands in both parts, so that all of it may be added. */
export function footageRows({ train, test }: SnapshotCounts): PartRow[] {
  return [
    row('Videos', train, test, (part) => part.videos),
    row('Sessions', train, test, (part) => part.matches),
    row('People', train, test, (part) => part.people),
    {
      ...row('Groups', train, test, (part) => part.groups),
      hint: 'People who have played with each other are one group.',
    },
    {
      ...row('Minutes', train, test, (part) => part.minutes_known, minutesShown),
      hint: 'The length of these videos: of all of it is known what happens.',
    },
    {
      ...row('Minutes without play', train, test, idle, minutesShown),
      hint: 'Nobody is in a stroke: breaks, and the time between strokes.',
    },
  ];
}

const idle = (part: PartCounts) => part.minutes_without_strokes;
const whole = (number: number) => number.toLocaleString('en');

function row(
  name: string,
  train: PartCounts,
  test: PartCounts,
  of: (part: PartCounts) => number,
  shown: (number: number) => string = whole,
): PartRow {
  const [teaches, tests] = [of(train), of(test)];
  return { name, teaches: shown(teaches), tests: shown(tests), together: shown(teaches + tests) };
}
