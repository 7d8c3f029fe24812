// What was taken out of a snapshot so that somebody is forgotten, in words.
import type { Redaction } from '~/api/types';
import { count } from '~/format/amounts';

type Taken = Pick<Redaction, 'videos' | 'strokes'>;

/** "2 videos with 30 strokes were taken out, so that somebody is forgotten." */
export function takenOutWords({ videos, strokes }: Taken): string {
  const were = videos === 1 ? 'was' : 'were';
  const what = `${count(videos, 'video')} with ${count(strokes, 'stroke')}`;
  return `${what} ${were} taken out, so that somebody is forgotten.`;
}

const SHOWN = 12; // characters; no two snapshots of a club will ever begin alike

/** "3f2a…" */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, SHOWN)}…`;
}
