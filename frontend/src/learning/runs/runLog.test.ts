import { describe, expect, it } from 'vitest';
import { runLog } from '~/learning/runs/runLog';
import { testRun } from '~/learning/runs/testRun';

const at = (second: number) => `2026-11-26T14:05:${String(second).padStart(2, '0')}Z`;
const point = (stage: string, second: number) => ({
  stage,
  step: 1,
  losses: {},
  made_at: at(second),
});
const texts = (...of: Parameters<typeof runLog>) => runLog(...of).map(({ text }) => text);

describe('the log of a training', () => {
  it('begins with who asked for it', () => {
    expect(texts(testRun(), [])).toEqual(['Asked for by Kim']);
    expect(texts(testRun({ requested_by_name: null }), [])).toEqual(['Asked for']);
  });

  it('tells when each stage began and how it ended, in the order of time', () => {
    const run = testRun({ state: 'done', queued_at: at(0), started_at: at(1), ended_at: at(9) });
    const points = [point('strokes', 2), point('strokes', 3), point('side', 6)];
    expect(texts(run, points)).toEqual([
      'Asked for by Kim',
      'A worker took it up',
      '“Learning strokes” began',
      '“Learning the side” began',
      'Ended with a new model',
    ]);
  });

  it('puts a later attempt where it was, and an error in the server’s words', () => {
    const run = testRun({
      state: 'failed',
      error: 'Films are gone.',
      attempt: 2,
      queued_at: at(0),
      started_at: at(5),
      ended_at: at(6),
    });
    expect(texts(run, [point('quick', 2)]).slice(1)).toEqual([
      '“Adjusting the names” began',
      'A worker took it up again (attempt 2)',
      'Ended without a model: Films are gone.',
    ]);
  });
});
