import { beforeEach, describe, expect, it } from 'vitest';
import { Basket } from '~/compare/basket';

class TestShelf {
  private readonly kept = new Map<string, string>();
  getItem = (name: string) => this.kept.get(name) ?? null;
  setItem = (name: string, value: string) => void this.kept.set(name, value);
}

describe('Basket', () => {
  let shelf: TestShelf;
  let basket: Basket;

  beforeEach(() => {
    shelf = new TestShelf();
    basket = new Basket(shelf);
  });

  it('gathers each stroke once and says where they are compared', () => {
    basket.add('a');
    basket.add('b');
    basket.add('a');
    expect(basket.strokes.get()).toEqual(['a', 'b']);
    expect(basket.address).toBe('/compare?stroke=a&stroke=b');
  });

  it('survives a reload', () => {
    basket.add('a');
    expect(new Basket(shelf).has('a')).toBe(true);
  });

  it('gives back, and holds six at most', () => {
    for (const stroke of 'abcdefg') basket.add(stroke);
    expect([basket.has('f'), basket.has('g'), basket.isFull]).toEqual([true, false, true]);
    basket.remove('b');
    expect([basket.isFull, basket.has('b')]).toEqual([false, false]);
    basket.empty();
    expect(basket.address).toBe('/compare');
  });

  it('tells who watches', () => {
    let told = 0;
    basket.strokes.watch(() => (told += 1));
    basket.add('a');
    basket.remove('a');
    expect(told).toBe(2);
  });
});
