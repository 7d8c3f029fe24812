import { expect, it } from 'vitest';
import { when } from '~/comments/when';

const NOW = new Date(2026, 10, 22, 14, 30);
const ago = (minutes: number) =>
  when(new Date(NOW.getTime() - minutes * 60_000).toISOString(), NOW);

it('is coarse where nobody needs more', () => {
  expect(ago(0)).toBe('just now');
  expect(ago(-2)).toBe('just now');
  expect(ago(5.5)).toBe('5 min ago');
  expect(ago(59)).toBe('59 min ago');
});

it('names the day where the reader is', () => {
  expect(ago(60)).toBe('today, 13:30');
  expect(ago(15 * 60)).toBe('yesterday, 23:30');
  expect(ago(39 * 60)).toBe('20 Nov 2026, 23:30');
});

it('knows the day before the first of a month', () => {
  const now = new Date(2026, 2, 1, 12);
  expect(when(new Date(2026, 1, 28, 9, 5).toISOString(), now)).toBe('yesterday, 09:05');
});
