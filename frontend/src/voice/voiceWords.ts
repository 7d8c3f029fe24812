// Voice notes, and what keeps a microphone from working, in words.
import { whereWords } from '~/drawings/drawingWords';
import type { VoiceNote } from '~/api/types';

export const INSECURE =
  'Browsers record only on pages whose address begins with https. Ask your admin for one.';
export const NO_RECORDER = 'This browser cannot record sound. A newer one can.';

/** Why the microphone could not be opened, and what helps. */
export function whyNot(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return WHY[name] ?? 'The microphone does not work. Please try it again.';
}

const WHY: Readonly<Record<string, string>> = {
  NotAllowedError:
    'This page may not use the microphone. Allow it beside the address of the page, then try again.',
  NotFoundError: 'There is no microphone here. Plug one in, then try again.',
  NotReadableError: 'Another program has the microphone. Close it, then try again.',
};

/** "Note of Coach, 0.12 s after the contact" */
export function noteWords(note: VoiceNote, contactS: number): string {
  return `Note of ${authorOf(note)}, ${whereWords(note.at_s, contactS)}`;
}

export function authorOf({ author }: VoiceNote): string {
  return author ?? 'Somebody';
}

const EDITED_AFTER_MS = 2000; // making it takes a moment

export function isEdited({ created_at, changed_at }: VoiceNote): boolean {
  return Date.parse(changed_at) - Date.parse(created_at) > EDITED_AFTER_MS;
}
