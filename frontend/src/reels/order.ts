// Moving one thing in a list.

/** The list with the thing at `from` standing at `to`; the same list where there is no such place. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const next = [...things];
  const [taken] = next.splice(from, 1);
  if (taken === undefined || to < 0 || to >= things.length) return [...things];
  next.splice(to, 0, taken);
  return next;
}
