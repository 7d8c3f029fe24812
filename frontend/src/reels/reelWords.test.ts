import { describe, expect, it } from 'vitest';
import type { Reel, ReelExport } from '~/api/types';
import { aboutExport, aboutReel } from '~/reels/reelWords';

const reel: Reel = {
  id: 'r',
  title: 'Best',
  query: '',
  owner_name: 'Chris',
  is_mine: true,
  listed: 1,
  created_at: '2026-03-17T10:00:00Z',
};

const made: ReelExport = {
  id: 'e',
  form: 'mp4',
  has_overlay: true,
  before_s: 0.5,
  after_s: 0.5,
  state: 'running',
  progress: 0.424,
  error: '',
  stroke_count: 12,
  size_bytes: 0,
  file: null,
  queued_at: '2026-03-17T10:00:00Z',
  ended_at: null,
  kept_until: null,
};

describe('aboutReel', () => {
  it('tells what it shows, and whose it is where it is not mine', () => {
    expect(aboutReel(reel)).toBe('1 stroke, chosen by hand');
    expect(aboutReel({ ...reel, query: 'class = smash', is_mine: false })).toBe(
      'class = smash · Chris',
    );
  });
});

describe('aboutExport', () => {
  it('tells how far it is, how large it became, or why it did not', () => {
    expect(aboutExport(made)).toBe('12 strokes, labelled · 42\u00a0%');
    expect(aboutExport({ ...made, state: 'queued' })).toBe(
      '12 strokes, labelled · waiting for its turn',
    );
    expect(aboutExport({ ...made, state: 'failed', error: 'It broke.' })).toBe('It broke.');
    const done = { ...made, state: 'done' as const, has_overlay: false, size_bytes: 1_234_567 };
    expect(aboutExport(done)).toBe('12 strokes · 1.2 MB');
  });
});
