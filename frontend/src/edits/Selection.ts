// The strokes a coach has chosen to do something to, by their keys.

import type { Stroke } from '~/api/types';
import { Watched } from '~/player/Watched';

export class Selection {
  readonly ids = new Watched<ReadonlySet<string>>(new Set());
  /** Where a range that is chosen with Shift begins. */
  private anchor: string | null = null;

  only(strokes: readonly Stroke[]): void {
    this.anchor = strokes[0]?.id ?? null;
    this.set(strokes.map((stroke) => stroke.id));
  }

  toggle(stroke: Stroke): void {
    this.anchor = stroke.id;
    const next = new Set(this.ids.get());
    if (!next.delete(stroke.id)) next.add(stroke.id);
    this.set(next);
  }

  /** Everything from the stroke chosen last to this one, in the order of `strokes`. */
  extendTo(stroke: Stroke, strokes: readonly Stroke[]): void {
    const from = strokes.findIndex((other) => other.id === this.anchor);
    const to = strokes.findIndex((other) => other.id === stroke.id);
    if (from < 0 || to < 0) {
      this.only([stroke]);
      return;
    }
    const range = strokes.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.set([...this.ids.get(), ...range.map((other) => other.id)]);
  }

  clear(): void {
    this.anchor = null;
    if (this.ids.get().size > 0) this.set([]);
  }

  /** The chosen ones among these. */
  of(strokes: readonly Stroke[]): readonly Stroke[] {
    const ids = this.ids.get();
    return ids.size === 0 ? [] : strokes.filter((stroke) => ids.has(stroke.id));
  }

  private set(ids: Iterable<string>): void {
    this.ids.set(new Set(ids));
  }
}
