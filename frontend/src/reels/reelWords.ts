// How reels and their files are told in words.
import type { Card, Reel, ReelExport, ReelForm } from '~/api/types';
import { bytes, count, percent } from '~/format/amounts';
import { day, moment } from '~/format/times';
import { share } from '~/strokes/strokeWords';

export const EXAMPLES = [
  'class = smash and confidence > 80% order by tempo limit 10',
  'ball = 3 and class in (forehand, smash)',
  'rally >= 8 order by rally desc limit 20',
  'class = backhand order by consistency desc limit 10',
];

export const FORM_NAMES: Readonly<Record<ReelForm, string>> = {
  mp4: 'One film',
  gif: 'GIF',
  zip: 'Single clips',
};

export const FORM_HINTS: Readonly<Record<ReelForm, string>> = {
  mp4: 'An MP4 that plays everywhere, with its sound.',
  gif: 'A small moving picture for chats, at most 480 pixels wide.',
  zip: 'A ZIP with an MP4 of each stroke.',
};

/** "12 strokes by hand", or the query itself; and whose it is, where it is somebody else's. */
export function aboutReel({ query, listed, is_mine, owner_name }: Reel): string {
  const what = query ? query : `${count(listed, 'stroke')}, chosen by hand`;
  return is_mine ? what : `${what} · ${owner_name}`;
}

/** "Tuesday multiball · Tue 17 Mar 2026 · confidence 91 % · consistency 88 %" */
export function aboutStroke({ stroke, player_session_title, played_on }: Card): string {
  const { confidence, consistency } = stroke;
  const seen = [
    confidence === null ? null : `confidence ${unbroken(share(confidence))}`,
    consistency === null ? null : `consistency ${unbroken(share(consistency))}`,
  ];
  return [player_session_title, day(played_on), ...seen].filter(Boolean).join(' · ');
}

/** What a file is, and how far it is. */
export function aboutExport(made: ReelExport): string {
  const what = `${count(made.stroke_count, 'stroke')}${made.has_overlay ? ', labelled' : ''}`;
  if (made.state === 'queued') return `${what} · waiting for its turn`;
  if (made.state === 'running') return `${what} · ${percent(made.progress)}`;
  if (made.state === 'cancelled') return `${what} · cancelled`;
  if (made.state === 'failed') return made.error;
  const kept = made.kept_until ? ` · kept until ${moment(made.kept_until)}` : '';
  return `${what} · ${bytes(made.size_bytes)}${kept}`;
}

function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
