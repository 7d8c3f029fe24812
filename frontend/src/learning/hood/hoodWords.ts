// Queues and storage in words, a row each.
import type { Kept, Operations, Standing } from '~/api/types';
import { bytes } from '~/format/amounts';

export interface QueueRow {
  name: string;
  hint: string;
  waiting: string;
  running: string;
  longestWait: string;
  failed: string;
}

const QUEUES: readonly [kind: keyof Operations['queues'], name: string, hint: string][] = [
  ['ingest', 'Reading', 'Uploads are made ready to be watched'],
  ['analysis', 'Analysing', 'Strokes are found'],
  ['shadow', 'Looking along', 'Another model looks at what was analysed'],
  ['training', 'Training', 'Models are made'],
  ['exports', 'Exporting', 'Films are cut from reels'],
];

export function queueRows(queues: Operations['queues']): QueueRow[] {
  return QUEUES.map(([kind, name, hint]) => ({ name, hint, ...standingWords(queues[kind]) }));
}

function standingWords(of: Standing) {
  return {
    waiting: of.waiting.toLocaleString('en'),
    running: of.running.toLocaleString('en'),
    longestWait: waitWords(of.longest_wait_s),
    failed: of.failed_lately.toLocaleString('en'),
  };
}

/** How long something has waited: 12.3 -> "12 s", 250 -> "4 min", 8000 -> "2 h", 200000 -> "2 days" */
export function waitWords(seconds: number | null): string {
  if (seconds === null) return 'none';
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  const hours = Math.floor(seconds / 3600);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}

export interface StorageRow {
  name: string;
  hint: string;
  size: string;
}

const KEPT: readonly [what: keyof Kept, name: string, hint: string][] = [
  ['footage', 'Videos', 'Films, all that is made from them, and uploads under way'],
  ['models', 'Models', 'Those your trainings have made'],
  ['snapshots', 'Snapshots', 'The lists of what was frozen'],
  [
    'crops',
    'Pictures to train with',
    'Cut out of films once, so that the next training is quicker',
  ],
  ['free', 'Free', 'On the disk that takes uploads'],
];

export function storageRows(kept: Kept): StorageRow[] {
  return KEPT.map(([what, name, hint]) => ({ name, hint, size: bytes(kept[what]) }));
}
