// What one edit made of one stroke, in plain words.

import type { Revision } from '~/api/types';
import type { StrokeValues } from '~/edits/values';
import type { FrameTable } from '~/player/FrameTable';
import { timecode } from '~/player/timecode';

/** The kind of thing that was done; of several at once, the one that says most. */
export type Deed =
  'added' | 'rejected' | 'brought back' | 'relabelled' | 'moved' | 'confirmed' | 'changed';

export function deedOf(revision: Revision): Deed {
  const { before, after } = revision;
  if (!before) return 'added';
  if (after.state !== before.state && after.state === 'rejected') return 'rejected';
  if (after.state !== before.state && before.state === 'rejected') return 'brought back';
  if (after.label !== before.label) return 'relabelled';
  if (after.end !== before.end || movedMarks(before, after).length > 0) return 'moved';
  return after.state !== before.state && after.state === 'confirmed' ? 'confirmed' : 'changed';
}

/** "relabelled a forehand to a backhand at 0:12.34 and moved its contact by 2 frames" */
export function revisionWords(revision: Revision, table: FrameTable): string {
  const { before, after } = revision;
  const deed = deedOf(revision);
  if (!before) return `added a ${named(after, table)}`;
  if (deed === 'rejected') return `rejected the ${named(before, table)}`;
  if (deed === 'brought back') return `brought back the ${named(after, table)}`;
  const [first, ...more] = changes(before, after, table);
  if (!first) return stateWords(before, after, table);
  return listed([first.alone, ...more.map(({ also }) => also)]);
}

interface Change {
  /** With the stroke's name in it. */
  readonly alone: string;
  /** After a change that named the stroke. */
  readonly also: string;
}

function changes(before: StrokeValues, after: StrokeValues, table: FrameTable): Change[] {
  const name = `the ${named(before, table)}`;
  const found: Change[] = [];
  if (after.label !== before.label) {
    const time = timecode(table.startS(before.contact_frame));
    const words = `relabelled a ${before.label} to a ${after.label} at ${time}`;
    found.push({ alone: words, also: words });
  }
  if (after.end !== before.end) {
    found.push({
      alone: `moved ${name} to the ${after.end} end`,
      also: `moved it to the ${after.end} end`,
    });
  }
  const moved = moveWords(before, after);
  if (moved) {
    const { what, how } = moved;
    found.push({
      alone: `moved ${what ? `the ${what} of ` : ''}${name}${how}`,
      also: `moved ${what ? `its ${what}` : 'it'}${how}`,
    });
  }
  for (const words of toldWords(before, after)) {
    found.push({ alone: `said of ${name} that ${words}`, also: `said that ${words}` });
  }
  return found;
}

function toldWords(before: StrokeValues, after: StrokeValues): string[] {
  const { zone, outcome } = after;
  const where = zone ? `it lands ${zone}` : 'nobody knows where it lands';
  const how = outcome ? `it ${outcome} the point` : 'nobody knows how the point ended';
  return [zone === before.zone ? '' : where, outcome === before.outcome ? '' : how].filter(Boolean);
}

interface Mark {
  readonly name: 'start' | 'contact' | 'end';
  readonly frames: number;
}

function movedMarks(before: StrokeValues, after: StrokeValues): Mark[] {
  const marks: Mark[] = [
    { name: 'start', frames: after.start_frame - before.start_frame },
    { name: 'contact', frames: after.contact_frame - before.contact_frame },
    { name: 'end', frames: after.end_frame - before.end_frame },
  ];
  return marks.filter(({ frames }) => frames !== 0);
}

/** Which marks moved, none for the whole stroke, and how far if all of them as far. */
function moveWords(before: StrokeValues, after: StrokeValues) {
  const marks = movedMarks(before, after);
  const [first] = marks;
  if (!first) return null;
  const isTogether = marks.every(({ frames }) => frames === first.frames);
  const what = isTogether && marks.length === 3 ? '' : listed(marks.map(({ name }) => name));
  return { what, how: isTogether ? ` ${byFrames(first.frames)}` : '' };
}

/** 2 -> "by 2 frames", -1 -> "back by 1 frame" */
function byFrames(frames: number): string {
  const many = Math.abs(frames);
  return `${frames < 0 ? 'back ' : ''}by ${many} frame${many === 1 ? '' : 's'}`;
}

function stateWords(before: StrokeValues, after: StrokeValues, table: FrameTable): string {
  const name = `the ${named(after, table)}`;
  if (before.state === after.state) return `kept ${name} as it was`;
  if (after.state === 'confirmed') return `confirmed ${name}`;
  if (after.state === 'corrected') return `marked ${name} as corrected`;
  return `left ${name} as the model saw it`;
}

function named({ label, contact_frame }: StrokeValues, table: FrameTable): string {
  return `${label} at ${timecode(table.startS(contact_frame))}`;
}

/** ["start", "contact", "end"] -> "start, contact and end" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
