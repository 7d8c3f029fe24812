import { describe, expect, it } from 'vitest';
import { bulkNote, secondLookNote } from '~/learning/noiseWords';

describe('how many labels may be wrong', () => {
  it('is told with what it rests on and with an interval rounded outwards', () => {
    const look = { n: 40, changed: 3, share: 0.075, low: 0.0258, high: 0.1986 };
    const note = secondLookNote({ second_look: look, confirmed_in_bulk: null });
    expect(note.figure).toBe('8 %');
    expect(note.text).toMatch(/40 strokes in hand after a first, and made something else of 3\./);
    expect(note.text).toMatch(/between 2 % and 20 %, 19 times in 20/);
  });

  it('is told for strokes nobody looked at one by one', () => {
    const bulk = { n: 24, expected_wrong: 3.2, share: 0.1333 };
    const note = bulkNote({ second_look: null, confirmed_in_bulk: bulk });
    expect(note.figure).toBe('13 %');
    expect(note.text).toMatch(/^24 strokes were confirmed .* about 3 of them to be wrong\.$/);
    const one = { n: 1, expected_wrong: 0.004, share: 0.004 };
    const few = bulkNote({ second_look: null, confirmed_in_bulk: one });
    expect(few.figure).toBe('under 1 %');
    expect(few.text).toMatch(/^1 stroke was .* hardly any to be wrong\.$/);
  });

  it('claims nothing where nothing is known', () => {
    const nothing = { second_look: null, confirmed_in_bulk: null };
    for (const note of [secondLookNote(nothing), bulkNote(nothing)]) {
      expect(note.figure).toBeNull();
      expect(note.text).toMatch(/^Not known yet: /);
    }
  });
});
