// A training run for tests: a whole one that has just been asked for.
import type { JudgedRun } from '~/api/types';

export function testRun(changes: Partial<JudgedRun> = {}): JudgedRun {
  return {
    id: 'r',
    number: 3,
    snapshot: 's',
    snapshot_number: 2,
    base: 'rally-4 4.0',
    recipe: 'whole',
    seed: 1,
    failures: [],
    code: '',
    state: 'queued',
    progress: 0,
    stage: '',
    step: 0,
    steps: 0,
    error: '',
    attempt: 0,
    model_version: null,
    judged_against: null,
    is_passed: null,
    verdict: null,
    unjudged: '',
    requested_by_name: 'Kim',
    queued_at: '2026-11-26T14:05:00Z',
    started_at: null,
    ended_at: null,
    ...changes,
  };
}
