// Edits and analyses in one story, the latest first, day by day.

import type { Analysis, Edit } from '~/api/types';
import { relativeDay } from '~/comments/when';
import { day, today } from '~/format/times';

export type Entry =
  | { readonly kind: 'edit'; readonly at: Date; readonly edit: Edit }
  | { readonly kind: 'analysis'; readonly at: Date; readonly analysis: Analysis };

export interface Day {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * `isWhole` says that no earlier edits are to come; until then, analyses from before the oldest
 * known edit wait, since edits that belong between them may be missing.
 */
export function entriesOf(
  edits: readonly Edit[],
  analyses: readonly Analysis[],
  isWhole: boolean,
): readonly Entry[] {
  const told: Entry[] = [
    ...edits.map((edit): Entry => ({ kind: 'edit', at: new Date(edit.made_at), edit })),
    ...analyses.map((analysis): Entry => ({ kind: 'analysis', at: endOf(analysis), analysis })),
  ];
  const oldest = isWhole ? 0 : new Date(edits.at(-1)?.made_at ?? 0).getTime();
  return told
    .filter(({ at }) => at.getTime() >= oldest)
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

export function daysOf(entries: readonly Entry[], now: Date = new Date()): readonly Day[] {
  const days: { name: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const name = dayName(entry.at, now);
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days;
}

/** "Today", "Yesterday", "Sun 22 Nov 2026", where the reader is. */
function dayName(at: Date, now: Date): string {
  const relative = relativeDay(at, now);
  return relative ? relative.charAt(0).toUpperCase() + relative.slice(1) : day(today(at));
}

function endOf({ ended_at, started_at, queued_at }: Analysis): Date {
  return new Date(ended_at ?? started_at ?? queued_at);
}
