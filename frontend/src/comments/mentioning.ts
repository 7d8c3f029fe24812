// Mentions in a text: the one being typed, who fits it, and whom the finished text names.

import type { Person } from '~/api/types';

const LONGEST_NAME = 60;
const SUGGESTED = 6; // as many as fit between a phone's field and its keyboard
/** An @ counts where a word begins, so that an e-mail address is none. */
const BEGINNING = /(^|[\s([{"'“„«-])@([^@\n]*)$/u;

export interface Typing {
  /** Where the @ stands. */
  readonly at: number;
  readonly query: string;
}

export interface Typed {
  readonly text: string;
  readonly caret: number;
}

/** The mention the caret stands in; null where none is being typed. */
export function typingAt(text: string, caret: number): Typing | null {
  const found = BEGINNING.exec(text.slice(0, caret));
  const query = found?.[2];
  if (query === undefined || query.length > LONGEST_NAME || query.startsWith(' ')) return null;
  return { at: caret - query.length - 1, query };
}

/** Whom the typed letters may mean: first those whose name begins so, then those with such a word. */
export function suggested(people: readonly Person[], query: string): readonly Person[] {
  const wanted = plain(query);
  const rank = ({ name }: Person) => {
    const known = plain(name);
    if (known === wanted.trimEnd() && wanted !== known) return -1; // a name, then a space: done
    if (known.startsWith(wanted)) return 0;
    return known.split(/[\s-]+/).some((word) => word.startsWith(wanted)) ? 1 : -1;
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SUGGESTED)
    .map(({ person }) => person);
}

/** The text with the person's name in place of what was typed of it. */
export function completed(text: string, typing: Typing, person: Person): Typed {
  const end = typing.at + 1 + typing.query.length;
  const rest = text.slice(end);
  const named = `@${person.name}${/^\s/.test(rest) ? '' : ' '}`;
  const caret = typing.at + named.length + (named.endsWith(' ') ? 0 : 1);
  return { text: text.slice(0, typing.at) + named + rest, caret };
}

/** Whom the text names. Of people with one name, those who were chosen; all where none was. */
export function mentionedIn(
  text: string,
  people: readonly Person[],
  chosen: readonly Person[] = [],
): readonly number[] {
  const names = new Set(
    pieces(
      text,
      people.map(({ name }) => name),
    ).map(({ name }) => name),
  );
  const picked = new Set(chosen.map(({ id }) => id));
  return people
    .filter(({ id, name }) => {
      const namesakes = people.filter((other) => other.name === name);
      return (
        names.has(name) && (picked.has(id) || !namesakes.some((other) => picked.has(other.id)))
      );
    })
    .map(({ id }) => id);
}

/** People and those mentioned before, who may stay mentioned though they see the video no longer. */
export function together(people: readonly Person[], known: readonly Person[]): readonly Person[] {
  const ids = new Set(people.map(({ id }) => id));
  return [...people, ...known.filter(({ id }) => !ids.has(id))];
}

export interface Piece {
  readonly text: string;
  /** Whom the piece names; null for words between names. */
  readonly name: string | null;
}

/** The text cut at the names it mentions; of names that begin alike, the longest counts. */
export function pieces(text: string, names: readonly string[]): readonly Piece[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const found: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = longestFirst.find((each) => isNamedAt(text, at + 1, each));
    if (name === undefined) continue;
    if (at > from) found.push({ text: text.slice(from, at), name: null });
    found.push({ text: text.slice(at, at + 1 + name.length), name });
    from = at + 1 + name.length;
  }
  if (from < text.length) found.push({ text: text.slice(from), name: null });
  return found;
}

function isNamedAt(text: string, at: number, name: string): boolean {
  const next = text.charAt(at + name.length);
  return name !== '' && text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(next);
}

/** Without case and accents, as people type who are in a hurry. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
