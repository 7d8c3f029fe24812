import { expect, it } from 'vitest';
import { moment, momentAloud } from '~/compare/momentWords';

it('says where a moment is', () => {
  expect([0.1234, -0.4, 0, -0.0001].map(moment)).toEqual([
    '+0.12 s',
    '−0.40 s',
    'Contact',
    'Contact',
  ]);
  expect([0.1234, -0.4, 0].map(momentAloud)).toEqual([
    '0.12 seconds after contact',
    '0.40 seconds before contact',
    'contact',
  ]);
});
