// What locking a session means, in words to agree to.
import type { Company, LockedSession } from '~/api/types';
import { count } from '~/format/amounts';
import { day, moment } from '~/format/times';
import { listed } from '~/learning/whoWords';

/** What goes along: "3 sessions with 7 videos of Ann and Bob." */
export function goingWords({ player_sessions, videos, players }: Company): string {
  const footage = `${count(player_sessions.length, 'session')} with ${count(videos, 'video')}`;
  if (players.length === 0) return `${footage}, in which nobody is named.`;
  return `${footage} of ${listed(players.map(({ name }) => name))}.`;
}

/** Why it is more than the one that was chosen, or what is missing for it to be safe. */
export function tiesWords({ player_sessions, players }: Company): string {
  if (players.length === 0) {
    return (
      'Name who plays there before you lock it: somebody without a name may teach a model and ' +
      'test it, and nobody would notice.'
    );
  }
  return player_sessions.length > 1
    ? 'They go together because they share a player or a film, also by way of others.'
    : 'No other session shares a player or a film with it.';
}

/** Whether models could know these videos already. */
export function taughtWords({ taught }: Company): string {
  if (taught.length === 0) return 'No snapshot has taught any of these videos to a model.';
  const numbers = listed([...taught].sort((one, two) => one - two).map(String));
  const which = taught.length === 1 ? `Snapshot ${numbers} teaches` : `Snapshots ${numbers} teach`;
  return (
    `${which} some of these videos. Models made from ${taught.length === 1 ? 'it' : 'them'} know ` +
    'them, so how well such a model does here means little.'
  );
}

/** What is left for teaching. */
export function leftWords({ approved_left: left }: Company): string {
  if (left === 0) {
    return 'No approved session would be left to teach: until another is approved, nothing can be frozen.';
  }
  if (left === 1) {
    return '1 approved session would be left to teach; a model needs two of people who have nothing in common.';
  }
  return `${count(left, 'approved session')} would be left to teach.`;
}

/** "Lock 3 sessions for good" */
export function lockLabel({ player_sessions }: Company): string {
  return `Lock ${count(player_sessions.length, 'session')} for good`;
}

/** What was done. */
export function lockedNote({ player_sessions }: Company): string {
  const are = player_sessions.length === 1 ? 'is' : 'are';
  return `${count(player_sessions.length, 'session')} ${are} now in the test part.`;
}

/** "Tue 17 Mar 2026 · Ann and Bob" */
export function playedWords({ played_on, players }: LockedSession): string {
  const who = players.length > 0 ? listed(players.map(({ name }) => name)) : 'nobody is named';
  return `${day(played_on)} · ${who}`;
}

/** "Locked 26 Nov 2026, 14:05 by Kim" */
export function lockedWords({ locked_at, locked_by_name }: LockedSession): string {
  return `Locked ${moment(locked_at)}${locked_by_name ? ` by ${locked_by_name}` : ''}`;
}
