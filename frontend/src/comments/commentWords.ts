// What a comment is about, in words.

import type { Comment } from '~/api/types';
import type { Target } from '~/comments/Draft';
import type { FrameTable } from '~/player/FrameTable';
import { timecode } from '~/player/timecode';

/** What stands in front of the time: "on the forehand at", "at"; of one without a moment, all. */
export function placeWords({
  stroke_label,
  time_s,
}: Pick<Comment, 'stroke_label' | 'time_s'>): string {
  if (time_s === null) return 'on the whole video';
  return stroke_label ? `on the ${stroke_label} at` : 'at';
}

/** Where a comment will go: "On the forehand at 0:12.34" */
export function targetWords(target: Target, table: FrameTable): string {
  if (target.about === 'video') return 'On the whole video';
  const frame = target.about === 'stroke' ? target.stroke.contact_frame : target.frame;
  const time = timecode(table.startS(frame));
  return target.about === 'stroke' ? `On the ${target.stroke.label} at ${time}` : `At ${time}`;
}

/** 3 -> "3 resolved"; "100+ resolved" while there are more than were fetched. */
export function resolvedWords(known: number, isAll: boolean): string {
  return `${known}${isAll ? '' : '+'} resolved`;
}

/** Nobody is called by no name: whoever wrote may have left the club. */
export function authorName(name: string | null): string {
  return name ?? 'Somebody who has left';
}

/** For the bell: "No mentions of you", "1 mention of you", "100+ mentions of you" */
export function mentionsWords(known: number, isAll: boolean): string {
  if (known === 0) return 'No mentions of you';
  return `${known}${isAll ? '' : '+'} mention${known === 1 ? '' : 's'} of you`;
}
