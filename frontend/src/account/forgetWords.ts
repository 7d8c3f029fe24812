// What forgetting a player means, in words to agree to, and what came of it.
import type { Forgetting, Reach, ReachedVideo, Removed } from '~/api/types';
import { bytes, count } from '~/format/amounts';
import { listed } from '~/learning/whoWords';

const WHY: Readonly<Record<ReachedVideo['why'], string>> = {
  stands: '',
  same_film: 'the same film again',
  may_stand: 'may show them: they take part, and it does not name two others',
};

/** "3 videos (12 minutes, 1.2 GB) with 240 strokes, 250 labels and 4 comments." */
export function goesWords(removed: Removed): string {
  if (removed.videos === 0) return 'No video shows them.';
  const about = `${minutes(removed.minutes)}, ${bytes(removed.bytes)}`;
  const said = [
    count(removed.strokes, 'stroke'),
    count(removed.labels, 'label'),
    count(removed.comments, 'comment'),
  ];
  return `${count(removed.videos, 'video')} (${about}) with ${listed(said)}.`;
}

/** What goes besides, a sentence each. */
export function besidesWords({ removed, login }: Pick<Reach, 'removed' | 'login'>): string[] {
  const {
    player_sessions: sessions,
    locked_sessions: locked,
    uploads,
    crop_files: crops,
    runs_stopped: runs,
  } = removed;
  return said([
    sessions > 0 && `${count(sessions, 'session')} of which nothing else is left.`,
    locked > 0 && `${count(locked, 'session')} of the test part, so less is left to measure with.`,
    uploads > 0 && `${count(uploads, 'upload')} on the way to sessions of theirs.`,
    crops > 0 && `Pictures cut out for training (${bytes(removed.crop_bytes)}).`,
    runs > 0 && 'The training that is under way, which is asked for anew without them.',
    login && `The login ${login}, which is for nothing but watching these videos.`,
  ]);
}

/** Why a video goes, where that is not plain. */
export function whyWords({ why }: ReachedVideo): string {
  return WHY[why];
}

/** Who loses by it. */
export function othersWords({ others }: Reach): string | null {
  if (others.length === 0) return null;
  const names = listed(others.map(({ name }) => name));
  return `${names} ${others.length === 1 ? 'stands' : 'stand'} in these videos too and ${others.length === 1 ? 'loses' : 'lose'} them.`;
}

/** What becomes of snapshots and models, a sentence each. */
export function modelWords({ removed, is_champion_reached }: Reach): string[] {
  const { snapshots, models } = removed;
  if (snapshots.length === 0) return ['No snapshot holds anything of them.'];
  const which = `${snapshots.length === 1 ? 'Snapshot' : 'Snapshots'} ${listed(snapshots.map(String))}`;
  const sentences = [
    `${which} ${snapshots.length === 1 ? 'is' : 'are'} written anew without them.`,
  ];
  if (models.length === 0) return [...sentences, 'No model of your club has learnt from them.'];
  sentences.push(`${listed(models)} learnt from them and will never be promoted again.`);
  if (is_champion_reached) {
    sentences.push(
      'Your present model is one of these. A training without them is queued at once; until you ' +
        'promote what comes of it, the present model goes on.',
    );
  }
  return sentences;
}

/** What was done, a sentence each. */
export function doneWords({ removed, run, not_queued, is_finished }: Forgetting): string[] {
  return said([
    removed.videos > 0 ? `Removed: ${goesWords(removed)}` : 'No video showed them.',
    removed.snapshots.length > 0 &&
      `${count(removed.snapshots.length, 'snapshot')} written anew, ${count(removed.models.length, 'model')} to be retrained.`,
    run && 'A training without them is queued. Promote what comes of it.',
    not_queued && `No training was queued. ${not_queued}`,
    removed.named_in > 0 &&
      `${count(removed.named_in, 'text')} that people wrote still ${removed.named_in === 1 ? 'holds' : 'hold'} the name.`,
    !is_finished && 'The last files go within seconds.',
  ]);
}

function said(sentences: readonly (string | false | null | undefined)[]): string[] {
  return sentences.flatMap((sentence) => sentence || []);
}

function minutes(number: number): string {
  return number < 1 ? 'less than a minute' : count(Math.round(number), 'minute');
}
