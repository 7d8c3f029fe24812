// The names under which answers are kept; invalidating a prefix refreshes all below it.

export const keys = {
  status: ['status'] as const,
  playerSessions: ['player-sessions'] as const,
  playerSessionList: (search: string) => ['player-sessions', 'list', search] as const,
  playerSession: (id: string) => ['player-sessions', 'one', id] as const,
  videos: ['videos', 'one'] as const,
  video: (id: string) => ['videos', 'one', id] as const,
  latestAnalysis: (id: string) => ['videos', 'latest-analysis', id] as const,
  frames: (id: string) => ['videos', 'frames', id] as const,
  strokes: (id: string) => ['videos', 'strokes', id] as const,
  players: ['players'] as const,
  members: ['members'] as const,
  tokens: ['tokens'] as const,
};
