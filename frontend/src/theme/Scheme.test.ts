import { describe, expect, it } from 'vitest';
import { SchemeChoices } from '~/theme/Scheme';

function shelf(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('SchemeChoices', () => {
  it('follows the system on pages, and is dark on videos', () => {
    const choices = new SchemeChoices(shelf(), () => false);
    expect(choices.scheme('pages')).toBe('light');
    expect(choices.scheme('video')).toBe('dark');
  });

  it('keeps the two places apart and remembers', () => {
    const store = shelf();
    new SchemeChoices(store, () => false).choose('video', 'light');
    const later = new SchemeChoices(store, () => true);
    expect(later.scheme('video')).toBe('light');
    expect(later.scheme('pages')).toBe('dark');
  });

  it('tells listeners until they leave', () => {
    const choices = new SchemeChoices(shelf(), () => false);
    let heard = 0;
    const leave = choices.subscribe(() => (heard += 1));
    choices.choose('pages', 'dark');
    leave();
    choices.choose('pages', 'light');
    expect(heard).toBe(1);
  });
});
