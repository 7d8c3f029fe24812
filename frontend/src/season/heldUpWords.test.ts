import { expect, it } from 'vitest';
import { moment } from '~/format/times';
import { heldUpBy } from '~/season/heldUpWords';

it('names who holds a stroke up, as long as they are in the club', () => {
  const created_at = '2026-11-22T12:00:00Z';
  const heldUp = { created_at, chosen_by_name: 'Chris Coach' };
  expect(heldUpBy(heldUp)).toBe(`Held up by Chris Coach, ${moment(created_at)}`);
  expect(heldUpBy({ ...heldUp, chosen_by_name: null })).toContain('a coach who has left');
});
