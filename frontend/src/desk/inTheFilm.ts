// Marks on frames, told at their moment of the whole film instead of the stroke's clip.
import type { FrameTable } from '~/player/FrameTable';

interface Mark {
  readonly frame: number;
  readonly at_s: number;
}

export function inTheFilm<M extends Mark>(marks: readonly M[], table: FrameTable): M[] {
  return marks.map((mark) => ({ ...mark, at_s: table.startS(mark.frame) }));
}
