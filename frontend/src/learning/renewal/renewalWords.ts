// A round through old videos in words: how far it is, how it ended, and what changed for whom.
import type { Changes, OldVideos, Renewal, RenewedVideo } from '~/api/types';
import { count, percent } from '~/format/amounts';
import { moment } from '~/format/times';

export function isActive({ state }: Pick<Renewal, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

/** How many videos another model has analysed. */
export function oldVideosWords({ videos }: Pick<OldVideos, 'videos'>, model: string): string {
  if (videos === 0) return `${model} has analysed every video that is not approved.`;
  const has = videos === 1 ? 'was' : 'were';
  return `${count(videos, 'video')} ${has} analysed by another model than ${model}.`;
}

/** "12 videos by Model 3 · begun 26 Nov 2026, 14:05 by Kim" */
export function roundWords(round: Renewal, model: string): string {
  const by = round.requested_by_name ? ` by ${round.requested_by_name}` : '';
  return `${count(round.videos, 'video')} by ${model} · begun ${moment(round.started_at)}${by}`;
}

const STATES: Record<Renewal['state'], string> = {
  running: 'Old videos are being analysed again',
  paused: 'Paused',
  done: 'All old videos were looked at again',
  stopped: 'Stopped before its end',
};

export function stateWords({ state }: Pick<Renewal, 'state'>): string {
  return STATES[state];
}

/** Videos that are over and how far the present one is, as a share of all. */
export function shareDone({ videos, ended, now }: Pick<Renewal, 'videos' | 'ended' | 'now'>) {
  return videos > 0 ? (ended + (now?.progress ?? 0)) / videos : 0;
}

/** "5 of 12 videos" */
export function endedWords({ videos, ended }: Pick<Renewal, 'videos' | 'ended'>): string {
  return `${ended.toLocaleString('en')} of ${count(videos, 'video')}`;
}

/** What happens at this moment, in a sentence. */
export function nowWords({ state, now }: Pick<Renewal, 'state' | 'now'>): string {
  if (now?.state === 'running') {
    const last = state === 'paused' ? ', the last before the pause' : '';
    return `Now ${now.filename} is analysed${last}: ${percent(now.progress)}.`;
  }
  if (now) return `${now.filename} has its turn as soon as a worker is free.`;
  return state === 'paused'
    ? 'Nothing is analysed again until you go on.'
    : 'It goes on as soon as no upload waits.';
}

/** Where one video stands. */
export function turnWords(video: Pick<RenewedVideo, 'state' | 'why'>): string {
  switch (video.state) {
    case 'waiting':
      return 'Waits for its turn';
    case 'running':
      return 'Is being analysed';
    case 'done':
      return 'Analysed again';
    case 'left out':
      return `Left as it was: ${video.why}`;
  }
}

/** "Rin: 3 strokes named otherwise, 1 gone, 2 new, 14 the same; 5 were in people’s hands" */
export function changesWords(of: Changes): string {
  const amounts: [number, string][] = [
    [of.renamed, 'named otherwise'],
    [of.gone, 'gone'],
    [of.new, 'new'],
    [of.same, 'the same'],
  ];
  const told = amounts
    .filter(([strokes]) => strokes > 0)
    .map(([strokes, what], at) => `${at === 0 ? count(strokes, 'stroke') : strokes} ${what}`)
    .join(', ');
  return [`${whoWords(of)}: ${told || 'nothing to compare'}`, peopleWords(of.by_people)]
    .filter(Boolean)
    .join('; ');
}

function whoWords({ name, end }: Pick<Changes, 'name' | 'end'>): string {
  return name || `Nobody named at the ${end} end`;
}

function peopleWords(strokes: number): string {
  if (strokes === 0) return '';
  return `${strokes} ${strokes === 1 ? 'was' : 'were'} in people’s hands`;
}
