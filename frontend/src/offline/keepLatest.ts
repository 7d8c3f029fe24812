// Keeping a player's last strokes for times without a network, and forgetting them on signing out.
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { statusQuery } from '~/account/status';
import { keys } from '~/api/keys';
import type { Card } from '~/api/types';
import { cardsQuery as sideBySideQuery } from '~/compare/queries';
import { drawingsQuery } from '~/drawings/queries';
import { homeworkQuery } from '~/homework/queries';
import { CLIPS, READS, SHELL } from '~/offline/shelves';
import { cardsQuery, goalsQuery, heldUpQuery, seasonQuery } from '~/season/seasons';
import { sessionsQuery } from '~/sessions/sessions';
import { voiceNotesQuery } from '~/voice/queries';

/** How many strokes, their own and those to look at, can be watched without a network. */
export const keptQuery = queryOptions({
  queryKey: keys.kept,
  queryFn: async () => {
    if (!('caches' in window) || !(await caches.has(CLIPS))) return 0;
    const kept = await (await caches.open(CLIPS)).keys();
    return kept.filter(({ url }) => url.includes('/picture/')).length;
  },
  staleTime: Infinity,
});

/** Reads what a player's pages open with, so that the worker keeps it, and fetches the films.
 *
 * Answers how many strokes are kept; `signal` ends it. Asked for apart from what the page has or is
 * waiting for: that may have been on its way before the worker was there, and so have passed it by.
 */
export async function keepLatest(player: number, signal: AbortSignal): Promise<number> {
  const apart = new QueryClient();
  signal.addEventListener('abort', () => void apart.cancelQueries());
  const newest = { player, words: '', playerSession: null };
  const [own, heldUp, homework] = await Promise.all([
    apart.infiniteQuery(cardsQuery(newest)),
    apart.infiniteQuery(heldUpQuery(player)),
    apart.query(homeworkQuery(player)),
    apart.query(seasonQuery(player, 'all')),
    apart.query(goalsQuery(player)),
    apart.query(statusQuery),
    apart.infiniteQuery(sessionsQuery('')),
  ]);
  const cards = own.pages.flatMap(({ results }) => results);
  const together = [
    ...heldUp.map(({ card }) => [card.stroke.id]),
    ...homework.map((task) => task.homework.example_strokes),
  ];
  const examples = await comparedWithoutNetwork(apart, together, signal);
  const voices = await saidOf(apart, cards, signal);
  const films = new Set([...cards, ...examples].flatMap(({ clip, picture }) => [clip, picture]));
  await keepOnly([...films, ...voices], signal);
  return films.size / 2;
}

/** Reads what the page that shows strokes side by side opens with, and answers their cards. */
async function comparedWithoutNetwork(
  apart: QueryClient,
  together: readonly (readonly string[])[],
  signal: AbortSignal,
): Promise<Card[]> {
  const cards: Card[] = [];
  for (const strokes of together) {
    signal.throwIfAborted();
    if (strokes.length > 0) cards.push(...(await apart.query(sideBySideQuery(strokes))));
  }
  return cards;
}

/** Reads what coaches drew and said, one stroke after the other, and answers where it is heard. */
async function saidOf(
  apart: QueryClient,
  cards: readonly Card[],
  signal: AbortSignal,
): Promise<string[]> {
  const voices: string[] = [];
  for (const { stroke } of cards) {
    signal.throwIfAborted();
    await apart.query(drawingsQuery(stroke.id));
    const notes = await apart.query(voiceNotesQuery(stroke.id));
    voices.push(...notes.map(({ audio }) => audio));
  }
  return voices;
}

/** Fetches what is missing, one after the other so that nobody waits for it, and drops the rest. */
async function keepOnly(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const clips = await caches.open(CLIPS);
  const wanted = new Set(addresses.map((address) => new URL(address, location.href).href));
  const kept = new Set<string>();
  for (const { url } of await clips.keys()) {
    if (wanted.has(url)) kept.add(url);
    else await clips.delete(url);
  }
  for (const url of wanted) {
    if (kept.has(url)) continue;
    const answer = await fetch(url, { signal });
    if (answer.status === 200) await clips.put(url, answer); // a stroke without a film has none
  }
}

/** Leaves nothing of a person behind on this device; true if there was something. */
export async function forgetKept(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
  await Promise.all([SHELL, READS, CLIPS].map((name) => caches.delete(name)));
  return workers.length > 0;
}
