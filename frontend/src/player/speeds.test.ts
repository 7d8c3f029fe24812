import { expect, it } from 'vitest';
import { faster, shuttled, slower } from './speeds';

it('moves along the offered speeds and stops at either end', () => {
  expect(faster(1)).toBe(1.5);
  expect(faster(4)).toBe(4);
  expect(slower(1)).toBe(0.75);
  expect(slower(0.1)).toBe(0.1);
});

it('doubles with each press of the same shuttle key and starts over when turning round', () => {
  expect([0, 1, 2, 4].map((velocity) => shuttled(velocity, 1))).toEqual([1, 2, 4, 4]);
  expect([0, -1, -2, -4].map((velocity) => shuttled(velocity, -1))).toEqual([-1, -2, -4, -4]);
  expect(shuttled(4, -1)).toBe(-1);
  expect(shuttled(-2, 1)).toBe(1);
});
