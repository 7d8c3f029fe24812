import { describe, expect, it } from 'vitest';
import { addressOf, strokesOf, withoutStroke, withStroke } from '~/compare/selection';

describe('selection', () => {
  it('goes into an address and comes out of it again', () => {
    const address = addressOf(['a', 'b']);
    expect(strokesOf(new URL(address, 'http://here').searchParams)).toEqual(['a', 'b']);
    expect(strokesOf(new URLSearchParams('stroke=a&stroke=&stroke=a&other=b'))).toEqual(['a']);
  });

  it('holds six at most', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(withStroke(six, 'g')).toEqual(six);
    expect(withStroke(withoutStroke(six, 'a'), 'g')).toEqual(['b', 'c', 'd', 'e', 'f', 'g']);
    expect(strokesOf(new URLSearchParams([...six, 'g'].map((key) => ['stroke', key])))).toEqual(
      six,
    );
  });
});
