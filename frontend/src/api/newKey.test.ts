import { expect, it } from 'vitest';
import { newKey, uuidOf } from '~/api/newKey';

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

it('makes keys that differ', () => {
  expect(newKey()).toMatch(VERSION_4);
  expect(newKey()).not.toBe(newKey());
});

it('makes a key of any bytes', () => {
  expect(uuidOf(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
  expect(uuidOf(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
