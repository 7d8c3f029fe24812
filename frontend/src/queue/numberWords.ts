// The queue's numbers as sentences; none of them claims more than is known.

import { count } from '~/format/amounts';
import type { Numbers } from '~/queue/ReviewDesk';

/** "about 37 (25–58)"; without an interval where nobody has checked enough. */
export function expectedWords({ expected }: Numbers): string {
  const { wrong, low, high } = expected;
  const about = `about ${Math.round(wrong).toLocaleString('en')}`;
  if (low === null || high === null) return about;
  return `${about} (${Math.floor(low).toLocaleString('en')}–${Math.ceil(high).toLocaleString('en')})`;
}

/** What the expectation rests on. */
export function restWords({ expected, audit }: Numbers): string {
  if (expected.is_from_audit) {
    return `Estimated from ${count(audit.decided, 'randomly checked stroke')}, ${audit.wrong} of them wrong.`;
  }
  const more = audit.needed - audit.decided;
  return (
    'This is only what the model says of itself: ' +
    `${count(more, 'more randomly checked stroke')} and there is an estimate with an interval.`
  );
}

/** What the queue can never show. */
export function missedWords({ missed }: Numbers): string {
  const whole = 'Strokes the model missed cannot be in the queue';
  if (missed.videos === 0) return `${whole}.`;
  return (
    `${whole}: in ${count(missed.videos, 'approved video')}, people added ` +
    `${missed.added.toLocaleString('en')} of ${count(missed.strokes, 'stroke')}.`
  );
}
