import { describe, expect, it } from 'vitest';
import { actionOf, QUEUE_KEYS } from '~/queue/keys';

const pressed = (key: string, changes = {}) =>
  actionOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...changes });

describe('keys of the queue', () => {
  it('have one meaning each', () => {
    const all = QUEUE_KEYS.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are found in either case', () => {
    expect(pressed('X')).toEqual({ kind: 'reject' });
    expect(pressed('2')).toEqual({ kind: 'label', label: 'forehand' });
    expect(pressed('q')).toBeNull();
  });

  it('leave the browser its own, but for taking back', () => {
    expect(pressed('l', { ctrlKey: true })).toBeNull();
    expect(pressed('z', { metaKey: true })).toEqual({ kind: 'undo' });
  });
});
