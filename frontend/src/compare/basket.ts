// Strokes gathered for a comparison while leafing through pages; each browser tab has its own.

import { addressOf, MOST, withoutStroke, withStroke } from '~/compare/selection';
import { Watched } from '~/player/Watched';

const NAME = 'loopdrive-compare';

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export class Basket {
  readonly strokes: Watched<readonly string[]>;

  constructor(private readonly shelf: Shelf) {
    this.strokes = new Watched(read(shelf.getItem(NAME)));
  }

  get isFull(): boolean {
    return this.strokes.get().length >= MOST;
  }

  has(stroke: string): boolean {
    return this.strokes.get().includes(stroke);
  }

  add(stroke: string): void {
    this.put(withStroke(this.strokes.get(), stroke));
  }

  remove(stroke: string): void {
    this.put(withoutStroke(this.strokes.get(), stroke));
  }

  empty(): void {
    this.put([]);
  }

  /** Where they are compared. */
  get address(): string {
    return addressOf(this.strokes.get());
  }

  private put(strokes: readonly string[]): void {
    this.strokes.set(strokes);
    this.shelf.setItem(NAME, JSON.stringify(strokes));
  }
}

function read(kept: string | null): readonly string[] {
  return kept === null ? [] : (JSON.parse(kept) as string[]); // our own words
}

let basket: Basket | undefined;

/** The basket of this tab. */
export function theBasket(): Basket {
  basket ??= new Basket(window.sessionStorage);
  return basket;
}
