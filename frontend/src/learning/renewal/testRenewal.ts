// A round for tests: it has just begun with twelve videos.
import type { Changes, Renewal } from '~/api/types';

export function testRenewal(changes: Partial<Renewal> = {}): Renewal {
  return {
    id: 'n',
    model_version: 'club-1 3',
    state: 'running',
    why: '',
    videos: 12,
    ended: 0,
    now: null,
    requested_by_name: 'Kim',
    started_at: '2026-11-26T14:05:00Z',
    ended_at: null,
    ...changes,
  };
}

export function testChanges(changes: Partial<Changes> = {}): Changes {
  return {
    end: 'left',
    player: 7,
    name: 'Rin',
    same: 0,
    renamed: 0,
    gone: 0,
    new: 0,
    by_people: 0,
    ...changes,
  };
}
