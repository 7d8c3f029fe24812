import { describe, expect, it } from 'vitest';
import type { VoiceNote } from '~/api/types';
import { isEdited, noteWords, whyNot } from '~/voice/voiceWords';

const note = (values: Partial<VoiceNote>) => values as VoiceNote;

describe('voice notes', () => {
  it('say whose they are and where', () => {
    expect(noteWords(note({ author: 'Ann', at_s: 1 }), 1)).toBe('Note of Ann, at the contact');
    expect(noteWords(note({ author: null, at_s: 0.5 }), 1)).toBe(
      'Note of Somebody, 0.50 s before the contact',
    );
  });

  it('say when they were changed', () => {
    const made = '2026-11-22T14:05:00.100Z';
    expect(isEdited(note({ created_at: made, changed_at: '2026-11-22T14:05:00.9Z' }))).toBe(false);
    expect(isEdited(note({ created_at: made, changed_at: '2026-11-22T14:06:00Z' }))).toBe(true);
  });
});

describe('a microphone that cannot be opened', () => {
  it('is told with what helps', () => {
    expect(whyNot(new DOMException('', 'NotAllowedError'))).toMatch(/^This page may not use/);
    expect(whyNot(new DOMException('', 'NotFoundError'))).toMatch(/^There is no microphone/);
    expect(whyNot('whatever')).toBe('The microphone does not work. Please try it again.');
  });
});
