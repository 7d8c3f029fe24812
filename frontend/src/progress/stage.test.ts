import { describe, expect, it } from 'vitest';
import type { Analysis, VideoBrief } from '~/api/types';
import { isBusy, stageOf } from '~/progress/stage';

const ready = { state: 'ready', error: '', progress: 1, analysis: null } as const;
const analysis = (some: Partial<Analysis>) =>
  ({ ...ready, analysis: { stroke_count: 5, progress: 0.5, error: '', ...some } }) as VideoBrief;

describe('stageOf', () => {
  it('tells reading and unreadable before anything about an analysis', () => {
    expect(stageOf({ ...ready, state: 'ingesting', progress: 0.2 })).toEqual({
      kind: 'reading',
      progress: 0.2,
    });
    expect(stageOf({ ...ready, state: 'failed', error: 'No picture.' })).toEqual({
      kind: 'unreadable',
      sentence: 'No picture.',
    });
  });

  it('follows the analysis once the video can be played', () => {
    expect(stageOf(ready).kind).toBe('waiting');
    expect(stageOf(analysis({ state: 'queued' })).kind).toBe('waiting');
    expect(stageOf(analysis({ state: 'running' }))).toEqual({
      kind: 'analysing',
      progress: 0.5,
      strokes: 5,
    });
    expect(stageOf(analysis({ state: 'done' }))).toEqual({ kind: 'analysed', strokes: 5 });
    expect(stageOf(analysis({ state: 'cancelled' })).kind).toBe('stopped');
    expect(stageOf(analysis({ state: 'failed', error: 'Out of memory.' }))).toMatchObject({
      sentence: 'Out of memory.',
    });
  });

  it('is busy only while somebody works on it', () => {
    expect(isBusy(stageOf(ready))).toBe(true);
    expect(isBusy(stageOf(analysis({ state: 'done' })))).toBe(false);
    expect(isBusy(stageOf(analysis({ state: 'failed' })))).toBe(false);
  });
});
