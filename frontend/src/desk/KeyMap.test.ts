import { describe, expect, it } from 'vitest';
import { KeyMap, keyOf, shownKey } from '~/desk/KeyMap';
import { KEY_GROUPS } from '~/desk/keys';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const map = new KeyMap();
const press = (key: string, held: Partial<typeof plain> = {}, code = '') =>
  map.actionOf({ ...plain, ...held, key, code });
const bindings = KEY_GROUPS.flatMap((group) => group.bindings);
const accept = bindings.find(({ name }) => name === 'accept');
if (!accept) throw new Error('no key to accept');

describe('KeyMap', () => {
  it('steps one frame, or ten with shift', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'step', frames: 1 });
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'step', frames: -10 });
    expect(press(',', {}, 'Comma')).toEqual({ kind: 'step', frames: -1 });
    expect(press('>', { shiftKey: true }, 'Period')).toEqual({ kind: 'step', frames: 10 });
  });

  it('reads letters whether capital or not', () => {
    expect(press('J')).toEqual(press('j'));
    expect(press('U', { shiftKey: true })).toEqual({ kind: 'uncertain', direction: -1 });
  });

  it('reads digits by their place, as Shift makes another sign of them on every keyboard', () => {
    const other = { kind: 'stamp', label: 'forehand', other: true };
    expect(press('"', { shiftKey: true }, 'Digit2')).toEqual(other);
    expect(press('@', { shiftKey: true }, 'Digit2')).toEqual(other);
    expect(press('2', {}, 'Digit2')).toEqual({ ...other, other: false });
  });

  it('leaves the shortcuts of the browser alone', () => {
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('+', { metaKey: true })).toBeNull();
    expect(press('y')).toBeNull();
    expect(press('Shift', { shiftKey: true })).toBeNull();
  });

  it('undoes with the keys people know', () => {
    expect(press('z', { metaKey: true })).toEqual({ kind: 'undo' });
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
  });

  it('asks for help whatever a question mark needs', () => {
    expect(press('?', { shiftKey: true }, 'Slash')).toEqual({ kind: 'help' });
    expect(press('?', { shiftKey: true }, 'Minus')).toEqual({ kind: 'help' });
  });

  it('gives no key two meanings and no action two names', () => {
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(bindings.map(({ name }) => name)).size).toBe(bindings.length);
  });

  it('takes a coach’s own key in place of the first one', () => {
    const own = map.withKey(accept, 'w');
    expect(own.actionOf({ ...plain, key: 'w' })).toEqual({ kind: 'accept' });
    expect(own.actionOf({ ...plain, key: 'Enter' })).toBeNull();
    expect(own.actionOf({ ...plain, key: 'a' })).toEqual({ kind: 'accept' });
    expect(own.isOwn(accept)).toBe(true);
    expect(own.withDefault(accept).own).toEqual({});
  });

  it('knows what a key means already', () => {
    expect(map.takenBy('x', accept)?.name).toBe('reject');
    expect(map.takenBy('Enter', accept)).toBeNull();
    expect(map.takenBy('w', accept)).toBeNull();
  });

  it('says where the ball lands by nine keys that lie as the table does', () => {
    const shifted = { shiftKey: true };
    expect(press('E', shifted)).toEqual({ kind: 'tell', told: { zone: 'left short' } });
    expect(press('F', shifted)).toEqual({ kind: 'tell', told: { zone: 'middle half-long' } });
    expect(press('B', shifted)).toEqual({ kind: 'tell', told: { zone: 'right long' } });
    expect(press('X', shifted)).toEqual({ kind: 'tell', told: { zone: '' } });
    expect(press('L', shifted)).toEqual({ kind: 'tell', told: { outcome: 'lost' } });
  });

  it('leaves a coach the keys they chose before the desk had another use for them', () => {
    const own = new KeyMap({ accept: ['b'] });
    const panel = bindings.find(({ name }) => name === 'told-panel');
    expect(own.actionOf({ ...plain, key: 'b' })).toEqual({ kind: 'accept' });
    expect(panel && own.keysOf(panel)).toEqual([]);
    expect(own.shownFor('told-panel')).toBe('');
  });

  it('shows keys as they are printed', () => {
    expect(shownKey('Shift+ArrowUp')).toBe('Shift ↑');
    expect(shownKey('Mod+z')).toBe('Ctrl Z');
    expect(shownKey('+')).toBe('+');
    expect(map.shownFor('accept')).toBe('Enter');
    expect(keyOf({ ...plain, key: '+', shiftKey: true })).toBe('+');
  });
});
