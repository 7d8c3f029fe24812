// What a snapshot holds, as a club's admin reads it.
import type { Snapshot, SnapshotCounts } from '~/api/types';
import { count, percent } from '~/format/amounts';
import { moment } from '~/format/times';
import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

/** "Snapshot 3: Spring" */
export function nameOf({ number, title }: Pick<Snapshot, 'number' | 'title'>): string {
  return title ? `Snapshot ${number}: ${title}` : `Snapshot ${number}`;
}

/** "Frozen 26 Nov 2026, 14:05 by Kim"; without a name where nobody is known. */
export function frozenWords(snapshot: Pick<Snapshot, 'created_at' | 'created_by_name'>): string {
  const by = snapshot.created_by_name ? ` by ${snapshot.created_by_name}` : '';
  return `Frozen ${moment(snapshot.created_at)}${by}`;
}

/** "4 people · 6 sessions · 32 minutes"; nobody stands in both parts. */
export function sizeWords({ train, test, minutes_known }: SnapshotCounts): string {
  const people = train.people + test.people;
  const sessions = train.matches + test.matches;
  return [
    people === 1 ? '1 person' : `${people.toLocaleString('en')} people`,
    count(sessions, 'session'),
    minutesWords(minutes_known),
  ].join(' · ');
}

/** 0.33 -> "0.3 minutes", 1 -> "1 minute", 31.6 -> "32 minutes" */
export function minutesWords(minutes: number): string {
  const shown = minutesShown(minutes);
  return `${shown} ${shown === '1' ? 'minute' : 'minutes'}`;
}

/** Minutes with a decimal where they are few. */
export function minutesShown(minutes: number): string {
  const digits = minutes < 10 ? 1 : 0;
  return Number(minutes.toFixed(digits)).toLocaleString('en');
}

/** How much of the strokes only tests. */
export function testShareWords({ strokes, test }: SnapshotCounts): string {
  if (test.strokes === 0) return 'no stroke kept for testing';
  const share = test.strokes / strokes;
  return `${share < 0.01 ? 'less than 1 %' : percent(share)} kept for testing`;
}

export interface LabelCount {
  label: StrokeLabel;
  name: string;
  strokes: number;
}

/** All four classes in their usual order, also those without a stroke. */
export function labelCounts(byLabel: Readonly<Record<string, number>>): LabelCount[] {
  return STROKE_LABELS.map((label) => ({
    label,
    name: STROKE_CLASSES[label].name,
    strokes: byLabel[label] ?? 0,
  }));
}
