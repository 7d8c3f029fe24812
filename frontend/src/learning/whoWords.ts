// Who is in a snapshot by name, and who is the reason that a session was left aside.
import type { LeftAsideSession } from '~/api/types';
import type { PlayerNames } from '~/account/playerNames';

const REMOVED = 'somebody who was removed';
const list = new Intl.ListFormat('en-GB');

export interface PlayerShare {
  key: string;
  name: string;
  strokes: number;
  /** Of whoever has most. */
  share: number;
}

/** Everybody with their strokes, most first. `byPlayer` has keys like "player-7" and "unnamed". */
export function playerShares(
  byPlayer: Readonly<Record<string, number>>,
  names: PlayerNames,
): PlayerShare[] {
  const most = Math.max(1, ...Object.values(byPlayer));
  return Object.entries(byPlayer)
    .map(([key, strokes]) => ({
      key,
      name: nameForPlayer(key, names),
      strokes,
      share: strokes / most,
    }))
    .sort((one, two) => two.strokes - one.strokes || one.name.localeCompare(two.name));
}

/** Why a session neither teaches nor tests. */
export function asideWords({ players }: LeftAsideSession, names: PlayerNames): string {
  if (players.length === 0) return 'It shows a film that is in the test part too.';
  const who = listed(players.map((id) => names.get(id) ?? REMOVED));
  const sentence = `${who} ${players.length === 1 ? 'is' : 'are'} in the test part.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** ["Ann", "Bob", "Cat"] -> "Ann, Bob and Cat" */
export function listed(words: readonly string[]): string {
  return list.format(words);
}

/** By a key like "player-7" or "unnamed". */
export function nameForPlayer(key: string, names: PlayerNames): string {
  const id = /^player-(\d+)$/.exec(key)?.[1];
  if (id === undefined) return 'Nobody named';
  return names.get(Number(id)) ?? 'Somebody who was removed';
}
