import { expect, it } from 'vitest';
import { actionOf, KEY_GROUPS } from '~/desk/keys';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, shiftKey = false) => actionOf({ ...plain, key, shiftKey });

it('steps one frame, or ten with shift', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'step', frames: 1 });
  expect(press('ArrowLeft', true)).toEqual({ kind: 'step', frames: -10 });
  expect(press(',')).toEqual({ kind: 'step', frames: -1 });
  expect(press('>', true)).toEqual({ kind: 'step', frames: 10 });
});

it('reads letters whether capital or not', () => {
  expect(press('J')).toEqual(press('j'));
  expect(press('N', true)).toEqual({ kind: 'stroke', direction: 1 });
});

it('leaves the shortcuts of the browser alone', () => {
  expect(actionOf({ ...plain, key: 'r', ctrlKey: true })).toBeNull();
  expect(actionOf({ ...plain, key: '+', metaKey: true })).toBeNull();
  expect(press('x')).toBeNull();
});

it('gives no key two meanings', () => {
  const bindings = KEY_GROUPS.flatMap((group) => group.bindings);
  const meanings = bindings.flatMap(({ keys, shift }) =>
    keys.flatMap((name) =>
      shift === undefined ? [`${name} 0`, `${name} 1`] : `${name} ${shift ? 1 : 0}`,
    ),
  );
  expect(new Set(meanings).size).toBe(meanings.length);
});
