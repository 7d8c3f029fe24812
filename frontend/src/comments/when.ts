// When something was said, as people say it.

import { moment } from '~/format/times';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** "just now", "5 min ago", "today, 14:05", "yesterday, 14:05", "22 Nov 2026, 14:05" */
export function when(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const minutes = Math.floor((now.getTime() - at.getTime()) / MINUTE_MS);
  if (minutes < 1) return 'just now'; // or a little ahead: clocks differ
  if (minutes < HOUR_MINUTES) return `${minutes} min ago`;
  const day = relativeDay(at, now);
  return day ? `${day}, ${timeOfDay(at)}` : moment(iso);
}

/** "today" or "yesterday" where the reader is; null for any other day. */
export function relativeDay(at: Date, now: Date): 'today' | 'yesterday' | null {
  if (at.toDateString() === now.toDateString()) return 'today';
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  return at.toDateString() === yesterday.toDateString() ? 'yesterday' : null;
}

/** "14:05" */
export function timeOfDay(at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeStyle: 'short' });
}
