// Which of the files dropped on a new session join those chosen before.

export interface Choice {
  files: readonly File[];
  /** What was left out, and why; empty when nothing was. */
  sentence: string;
}

/** A file chosen twice is uploaded once; an empty one is refused before anything is made for it. */
export function choose(before: readonly File[], more: readonly File[]): Choice {
  const files = [...before];
  for (const file of more) {
    if (file.size > 0 && !files.some((other) => nameOf(other) === nameOf(file))) files.push(file);
  }
  const empty = more.filter((file) => file.size === 0).map((file) => file.name);
  return { files, sentence: empty.length > 0 ? leftOut(empty) : '' };
}

/** Tells files on this computer apart, as far as a browser lets a page see them. */
export function nameOf(file: File): string {
  return `${file.name} ${file.lastModified} ${file.size}`;
}

function leftOut(empty: readonly string[]): string {
  const [first] = empty;
  return empty.length === 1
    ? `${first} is empty and was left out.`
    : `${empty.length} files are empty and were left out: ${empty.join(', ')}.`;
}
