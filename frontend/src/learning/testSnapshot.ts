// A snapshot for tests: two sessions teach, one tests.
import type { PartCounts, SnapshotCounts } from '~/api/types';

export function testPart(changes: Partial<PartCounts> = {}): PartCounts {
  return {
    videos: 0,
    strokes: 0,
    matches: 0,
    people: 0,
    groups: 0,
    minutes_known: 0,
    minutes_without_strokes: 0,
    by_label: {},
    ...changes,
  };
}

export function testCounts(changes: Partial<SnapshotCounts> = {}): SnapshotCounts {
  return {
    videos: 3,
    strokes: 1400,
    minutes_known: 31.64,
    minutes_without_strokes: 8.25,
    by_label: { serve: 200, forehand: 900, backhand: 300 },
    by_player: { 'player-7': 900, 'player-8': 500 },
    train: testPart({
      videos: 2,
      strokes: 1200,
      matches: 2,
      people: 3,
      groups: 2,
      minutes_known: 28.04,
      minutes_without_strokes: 7.25,
      by_label: { serve: 200, forehand: 800, backhand: 200 },
    }),
    test: testPart({
      videos: 1,
      strokes: 200,
      matches: 1,
      people: 1,
      groups: 1,
      minutes_known: 3.6,
      minutes_without_strokes: 1,
      by_label: { forehand: 100, backhand: 100 },
    }),
    aside: [],
    ...changes,
  };
}
