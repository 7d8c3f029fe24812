// Which strokes stand side by side: the address says so, that it can be shared and reloaded.

export const LEAST = 2;
export const MOST = 6; // more are too small to be seen

/** The strokes of an address, each once; what is too much is left out. */
export function strokesOf(search: URLSearchParams): readonly string[] {
  return [...new Set(search.getAll('stroke'))].filter(Boolean).slice(0, MOST);
}

export function addressOf(strokes: readonly string[]): string {
  const search = new URLSearchParams(strokes.map((stroke) => ['stroke', stroke]));
  return search.size > 0 ? `/compare?${search}` : '/compare';
}

export function withStroke(strokes: readonly string[], stroke: string): readonly string[] {
  const isIn = strokes.includes(stroke);
  return isIn || strokes.length >= MOST ? strokes : [...strokes, stroke];
}

export function withoutStroke(strokes: readonly string[], stroke: string): readonly string[] {
  return strokes.filter((other) => other !== stroke);
}
