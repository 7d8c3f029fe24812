import { describe, expect, it } from 'vitest';
import { isClip, isRead, withoutFine } from '~/offline/shelves';

describe('what is kept for later', () => {
  it('is what a player reads', () => {
    const reads = [
      'account/',
      'strokes/',
      'player-sessions/',
      'player-sessions/0a-9/',
      'players/7/',
      'strokes/0a-9/drawings/',
      'strokes/0a-9/voice-notes/',
    ];
    const players = ['season', 'goals', 'homework', 'model-strokes'].map(
      (of) => `players/7/${of}/`,
    );
    for (const path of [...reads, ...players]) {
      expect(isRead(`/api/${path}`)).toBe(true);
    }
  });

  it('is nothing else', () => {
    for (const path of ['events/', 'account/login/', 'members/', 'strokes/0a-9/lineage/']) {
      expect(isRead(`/api/${path}`)).toBe(false);
    }
  });

  it('is the films of single strokes, not whole videos', () => {
    expect(isClip('/api/strokes/0a-9/clip/')).toBe(true);
    expect(isClip('/api/strokes/0a-9/picture/')).toBe(true);
    expect(isClip('/api/strokes/0a-9/voice-notes/7/audio/')).toBe(true);
    expect(isClip('/api/videos/0a-9/media/')).toBe(false);
  });

  it('is the smaller copy of a film', () => {
    const clip = 'https://topspin.example/api/strokes/0a-9/clip/?frames=3-20';
    expect(withoutFine(`${clip}&fine=true`)).toBe(clip);
    expect(withoutFine(clip)).toBe(clip);
  });
});
