import { describe, expect, it } from 'vitest';
import { Draft, type Here, targetOf } from '~/comments/Draft';

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

const SMASH = { id: 's', label: 'smash', contact_frame: 110 } as const;
const EARLY: Here = { frame: 100, stroke: null };
const LATE: Here = { frame: 900, stroke: SMASH };

describe('what a comment is about', () => {
  it('is the stroke that is there, else the moment', () => {
    const draft = new Draft(shelf(), 'v');
    expect(targetOf(draft.state.get(), EARLY)).toEqual({ about: 'moment', frame: 100 });
    expect(targetOf(draft.state.get(), LATE)).toEqual({ about: 'stroke', stroke: SMASH });
  });

  it('is what was shown when the writing began, though the video goes on', () => {
    const draft = new Draft(shelf(), 'v');
    draft.begin(EARLY);
    draft.write('Elbow', LATE);
    expect(targetOf(draft.state.get(), LATE)).toEqual({ about: 'moment', frame: 100 });
  });

  it('is what is shown at the next beginning when nothing was written', () => {
    const draft = new Draft(shelf(), 'v');
    draft.begin(EARLY);
    draft.leave();
    draft.begin(LATE);
    expect(targetOf(draft.state.get(), EARLY)).toEqual({ about: 'stroke', stroke: SMASH });
    draft.write('Elbow', LATE);
    draft.leave();
    expect(draft.state.get().pinned).toBe(LATE);
  });

  it('is what the writer chooses, as it is shown then', () => {
    const draft = new Draft(shelf(), 'v');
    draft.write('Elbow', EARLY);
    draft.attach('stroke', LATE);
    expect(targetOf(draft.state.get(), EARLY)).toEqual({ about: 'stroke', stroke: SMASH });
    draft.attach('moment', LATE);
    expect(targetOf(draft.state.get(), EARLY)).toEqual({ about: 'moment', frame: 900 });
    draft.attach('video', LATE);
    expect(targetOf(draft.state.get(), EARLY)).toEqual({ about: 'video' });
  });

  it('falls back to the moment when there is no stroke to choose', () => {
    const draft = new Draft(shelf(), 'v');
    draft.attach('stroke', EARLY);
    expect(targetOf(draft.state.get(), EARLY)).toEqual({ about: 'moment', frame: 100 });
  });
});

describe('a draft', () => {
  it('lies on the shelf until it is sent, one for each video', () => {
    const kept = shelf();
    const draft = new Draft(kept, 'v');
    draft.write('Elbow @Ann', EARLY);
    draft.choose({ id: 1, name: 'Ann' });
    const again = new Draft(kept, 'v');
    expect(again.state.get()).toEqual({
      key: draft.state.get().key,
      text: 'Elbow @Ann',
      chosen: [{ id: 1, name: 'Ann' }],
      about: null,
      pinned: EARLY,
    });
    expect(new Draft(kept, 'w').state.get().text).toBe('');
    again.sent('Elbow @Ann');
    expect(kept.kept.size).toBe(0);
    expect(new Draft(kept, 'v').state.get().text).toBe('');
  });

  it('has a key of exactly these words', () => {
    const draft = new Draft(shelf(), 'v');
    const seen = [draft.state.get().key];
    const noted = () => seen.push(draft.state.get().key);
    draft.write('Elbow', EARLY);
    noted();
    draft.attach('video', EARLY);
    noted();
    draft.begin(LATE); // the video goes on; the words stay what they were
    draft.leave();
    expect(draft.state.get().key).toBe(seen.at(-1));
    draft.sent('Elbow');
    noted();
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('keeps what was written while it was being sent', () => {
    const draft = new Draft(shelf(), 'v');
    draft.write('Elbow, and more', EARLY);
    draft.sent('Elbow');
    expect(draft.state.get().text).toBe('Elbow, and more');
  });

  it('is written without a shelf, or with nonsense on it', () => {
    const broken = {
      getItem: () => '{"text":',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    };
    const draft = new Draft(broken, 'v');
    draft.write('Elbow', EARLY);
    expect(draft.state.get().text).toBe('Elbow');
  });
});
