// The formats of timelines as people choose them, and how a file is recognised.

export interface Form {
  readonly form: FormKey;
  readonly name: string;
  readonly says: string;
  readonly suffixes: readonly string[];
  /** It counts frames, so it matters from which number and at which rate. */
  readonly hasFrames: boolean;
  readonly isWritten: boolean;
}

export type FormKey =
  'loopdrive' | 'csv' | 'elan' | 'webvtt' | 'soccernet' | 'activitynet' | 'openttgames' | 'match';

export type WrittenKey = Exclude<FormKey, 'match'>;

const form = (
  key: FormKey,
  name: string,
  says: string,
  suffixes: readonly string[],
  hasFrames: boolean,
): Form => ({ form: key, name, says, suffixes, hasFrames, isWritten: key !== 'match' });

export const FORMS: readonly Form[] = [
  form('loopdrive', 'Loopdrive', 'Everything, for another Loopdrive', ['.json'], true),
  form('csv', 'Table (CSV)', 'For spreadsheets', ['.csv'], true),
  form('elan', 'ELAN', 'Tiers for the ELAN annotator', ['.eaf'], false),
  form('webvtt', 'WebVTT', 'Subtitles any player shows', ['.vtt'], false),
  form('soccernet', 'SoccerNet / OSL', 'Labels-v2, contacts only', ['.json'], false),
  form('activitynet', 'ActivityNet', 'Segments for detectors', ['.json'], false),
  form('openttgames', 'OpenTTGames', 'events_markup, contact frames only', ['.json'], true),
  form(
    'match',
    'Match table (French CSV)',
    'Stroke by stroke, at 25 frames a second',
    ['.csv'],
    true,
  ),
];

/** The format a file most likely has; a look at its beginning tells JSONs and CSVs apart. */
export function recognised(filename: string, beginning: string): FormKey {
  const name = filename.toLowerCase();
  if (name.endsWith('.eaf')) return 'elan';
  if (name.endsWith('.vtt')) return 'webvtt';
  if (name.endsWith('.csv')) return /\b(debut|lateralite)\b/.test(beginning) ? 'match' : 'csv';
  if (beginning.includes('loopdrive-timeline')) return 'loopdrive';
  if (beginning.includes('"database"')) return 'activitynet';
  if (beginning.includes('"annotations"') || beginning.includes('"events"')) return 'soccernet';
  return name.endsWith('.json') ? 'openttgames' : 'csv';
}
