import { expect, it } from 'vitest';
import { act } from '~/compare/act';
import { CompareDesk } from '~/compare/CompareDesk';
import { actionOf } from '~/compare/keys';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}) =>
  actionOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

it('reads the keys', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'step', steps: 1 });
  expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'step', steps: -5 });
  expect(press('C', { shiftKey: true })).toEqual({ kind: 'contact' });
  expect(press('c', { ctrlKey: true })).toBeNull();
  expect(press('q')).toBeNull();
});

it('changes the speed up to the last one', () => {
  const desk = new CompareDesk();
  act(desk, { kind: 'speed', by: 1 });
  act(desk, { kind: 'speed', by: 1 });
  expect(desk.now.speed).toBe(1);
  for (let press = 0; press < 5; press += 1) act(desk, { kind: 'speed', by: -1 });
  expect(desk.now.speed).toBe(0.1);
});
