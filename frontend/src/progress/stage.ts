// Where a video stands between the last uploaded byte and its timeline, in one value.
import type { VideoBrief } from '~/api/types';

export type Stage =
  | { kind: 'reading'; progress: number }
  | { kind: 'unreadable'; sentence: string }
  | { kind: 'waiting' }
  | { kind: 'analysing'; progress: number; strokes: number }
  | { kind: 'analysed'; strokes: number }
  | { kind: 'analysis failed'; sentence: string; strokes: number }
  | { kind: 'stopped'; strokes: number };

type Told = Pick<VideoBrief, 'state' | 'error' | 'progress' | 'analysis'>;

export function stageOf({ state, error, progress, analysis }: Told): Stage {
  if (state === 'ingesting') return { kind: 'reading', progress };
  if (state === 'failed') return { kind: 'unreadable', sentence: error };
  if (!analysis) return { kind: 'waiting' };
  const strokes = analysis.stroke_count;
  switch (analysis.state) {
    case 'queued':
      return { kind: 'waiting' };
    case 'running':
      return { kind: 'analysing', progress: analysis.progress, strokes };
    case 'done':
      return { kind: 'analysed', strokes };
    case 'failed':
      return { kind: 'analysis failed', sentence: analysis.error, strokes };
    case 'cancelled':
      return { kind: 'stopped', strokes };
  }
}

export function isBusy(stage: Stage): boolean {
  return stage.kind === 'reading' || stage.kind === 'waiting' || stage.kind === 'analysing';
}
