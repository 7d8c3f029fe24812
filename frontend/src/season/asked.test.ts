import { describe, expect, it } from 'vitest';
import { addressOf, askedOf, questionOf } from '~/season/asked';

const asked = (address: string) => askedOf(new URLSearchParams(address));

describe('what is asked', () => {
  it('becomes a question in words', () => {
    expect(questionOf(asked(''))).toBe('');
    expect(questionOf(asked('class=smash&class=serve&ball=3&order=steady'))).toBe(
      'class in (serve, smash) and ball = 3 order by consistency desc',
    );
    expect(questionOf(asked('ball=4'), '2026-01-01')).toBe('ball >= 4 and date >= 2026-01-01');
    expect(questionOf(asked('order=quick'))).toBe('order by tempo');
  });

  it('gives way to words of one’s own', () => {
    expect(questionOf(asked('class=smash&q=+ball+%3D+5+'), '2026-01-01')).toBe('ball = 5');
  });

  it('drops what no page offers', () => {
    expect(asked('class=lob&ball=9&order=luck')).toMatchObject({ labels: [], ball: '', order: '' });
  });

  it('survives the way through the address, beside what else stands there', () => {
    const address = 'span=year&class=serve&ball=1&order=shaky&session=s';
    const others = new URLSearchParams(address);
    expect(addressOf(askedOf(others), others).toString()).toBe(address);
  });
});
