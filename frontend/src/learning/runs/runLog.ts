// What happened in a training, in the order it happened: its milestones with their times.
import type { LossPoint, TrainingRun } from '~/api/types';
import { stageName } from '~/learning/runs/stages';

export interface LogLine {
  at: string;
  text: string;
}

type Told = Pick<
  TrainingRun,
  | 'queued_at'
  | 'started_at'
  | 'ended_at'
  | 'requested_by_name'
  | 'state'
  | 'error'
  | 'attempt'
  | 'stage'
>;

export function runLog(run: Told, points: readonly LossPoint[]): LogLine[] {
  const by = run.requested_by_name ? ` by ${run.requested_by_name}` : '';
  return [
    { at: run.queued_at, text: `Asked for${by}` },
    ...startLines(run),
    ...stageLines(points),
    ...endLines(run),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function startLines({ started_at, attempt }: Told): LogLine[] {
  if (!started_at) return [];
  const text =
    attempt > 1 ? `A worker took it up again (attempt ${attempt})` : 'A worker took it up';
  return [{ at: started_at, text }];
}

/** Each stage from its first point, and the last of them to its end. */
function stageLines(points: readonly LossPoint[]): LogLine[] {
  const first = new Map<string, LossPoint>();
  for (const point of points) if (!first.has(point.stage)) first.set(point.stage, point);
  return [...first.values()].map(({ stage, made_at }) => ({
    at: made_at,
    text: `“${stageName(stage)}” began`,
  }));
}

function endLines({ ended_at, state, error }: Told): LogLine[] {
  if (!ended_at) return [];
  const texts: Partial<Record<typeof state, string>> = {
    done: 'Ended with a new model',
    failed: `Ended without a model: ${error}`,
    cancelled: 'Stopped; what it had learnt was thrown away',
  };
  const text = texts[state];
  return text ? [{ at: ended_at, text }] : [];
}
