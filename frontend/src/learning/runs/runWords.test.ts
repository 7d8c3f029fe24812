import { describe, expect, it } from 'vitest';
import type { TrainingRun } from '~/api/types';
import { askedWords, stateWords } from '~/learning/runs/runWords';
import { testRun } from '~/learning/runs/testRun';

describe('a training in words', () => {
  it('says what was asked for, when and by whom', () => {
    expect(askedWords(testRun())).toMatch(
      /^Whole training on snapshot 2 · asked for 26 Nov 2026, .* by Kim$/,
    );
    expect(askedWords(testRun({ requested_by_name: null }))).not.toMatch(/ by /);
  });

  it('says how far it is, with a share only where one is known', () => {
    const running = (changes: Partial<TrainingRun>) =>
      stateWords(testRun({ state: 'running', progress: 0.431, ...changes }));
    expect(stateWords(testRun())).toBe('Waiting for its turn');
    expect(running({})).toBe('Preparing the films');
    expect(running({ stage: 'strokes' })).toBe('Learning strokes · 43\u00a0%');
    expect(running({ stage: 'judging', progress: 1 })).toBe('Comparing');
  });

  it('says how it ended, in the server’s words where it failed', () => {
    const done = (changes: Partial<TrainingRun>) =>
      stateWords(testRun({ state: 'done', ...changes }));
    expect(done({ is_passed: true })).toBe('Better than the model before');
    expect(done({ is_passed: false })).toBe('Not shown to be better');
    expect(done({ recipe: 'quick' })).toMatch(/^Not compared .* · only a look ahead$/);
    expect(stateWords(testRun({ state: 'failed', error: 'Films are gone.' }))).toBe(
      'Did not work: Films are gone.',
    );
  });
});
