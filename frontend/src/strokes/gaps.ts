// The damaged parts of a video, which no analysis can look into.

/** The API sends gaps as plain JSON: take what is a pair of frames. */
export function gapsOf(gaps: unknown): [number, number][] {
  if (!Array.isArray(gaps)) return [];
  return gaps.filter(
    (gap): gap is [number, number] =>
      Array.isArray(gap) && typeof gap[0] === 'number' && typeof gap[1] === 'number',
  );
}

/** One sentence for each damaged part. */
export function gapWords(gaps: unknown): string[] {
  return gapsOf(gaps).map(([from, to]) =>
    from === to
      ? `Frame ${from} is damaged: no stroke was looked for there.`
      : `Frames ${from} to ${to} are damaged: no stroke was looked for there.`,
  );
}
