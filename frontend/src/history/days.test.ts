import { expect, it } from 'vitest';
import type { Analysis } from '~/api/types';
import { daysOf, entriesOf, type Entry } from '~/history/days';
import { editOf } from '~/history/testEdits';

const at = (dayOfMonth: number, hour: number) => new Date(2026, 10, dayOfMonth, hour).toISOString();
const edit = (number: number, made_at: string) => editOf([], { number, made_at });
const analysis = (id: string, ended_at: string | null, queued_at = ended_at) =>
  ({ id, ended_at, started_at: null, queued_at }) as unknown as Analysis;
const names = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.kind === 'edit' ? entry.edit.number : entry.analysis.id));

const EDITS = [edit(3, at(22, 9)), edit(2, at(21, 18)), edit(1, at(20, 9))];

it('tells edits and analyses in the order of time', () => {
  const analyses = [analysis('second', at(21, 20)), analysis('first', at(19, 8))];
  expect(names(entriesOf(EDITS, analyses, true))).toEqual([3, 'second', 2, 1, 'first']);
});

it('keeps an analysis back while edits that may be later are missing', () => {
  const analyses = [analysis('second', at(21, 20)), analysis('first', at(19, 8))];
  expect(names(entriesOf(EDITS.slice(0, 2), analyses, false))).toEqual([3, 'second', 2]);
  expect(names(entriesOf([], analyses, true))).toEqual(['second', 'first']);
});

it('takes an analysis that has not ended by when it was asked for', () => {
  expect(names(entriesOf(EDITS, [analysis('running', null, at(22, 10))], true))[0]).toBe('running');
});

it('groups by the day of the reader', () => {
  const days = daysOf(entriesOf(EDITS, [], true), new Date(2026, 10, 22, 14));
  expect(days.map(({ name, entries }) => [name, entries.length])).toEqual([
    ['Today', 1],
    ['Yesterday', 1],
    ['Fri 20 Nov 2026', 1],
  ]);
});
