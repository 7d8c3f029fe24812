// Builds what the timeline draws from the strokes, the lanes and the state of the analysis.

import { gapsOf } from '~/strokes/gaps';
import type { Analysis, Stroke } from '~/api/types';
import type { Evidence } from '~/evidence/Evidence';
import type { FrameTable } from '~/player/FrameTable';
import type { Lane } from '~/timeline/lanes';
import { LaneStrokes } from '~/timeline/LaneStrokes';
import { layoutOf, type TimelineLayout } from '~/timeline/layout';
import type { FilmStrip, Scene } from '~/timeline/scene';

export interface SceneParts {
  readonly table: FrameTable;
  readonly strokes: readonly Stroke[];
  readonly lanes: readonly Lane[];
  readonly isShown: (stroke: Stroke) => boolean;
  readonly layout: TimelineLayout;
  readonly strip: FilmStrip | null;
  readonly evidence: Evidence | null;
  readonly analysis: Pick<Analysis, 'state' | 'progress' | 'gaps'> | null;
}

export function buildScene(parts: SceneParts): Scene {
  const { table, strokes, lanes, analysis } = parts;
  return {
    table,
    lanes: lanes.map(
      ({ end }) =>
        new LaneStrokes(
          strokes.filter((stroke) => stroke.end === end),
          table,
          parts.isShown,
        ),
    ),
    evidence: lanes.map(({ end }) => parts.evidence?.trackOf(end) ?? null),
    layout: parts.layout,
    strip: parts.strip,
    analysedS: analysedShare(analysis) * table.durationS,
    gapsS: gapsOf(analysis?.gaps).map(([from, to]) => [table.startS(from), table.endS(to)]),
  };
}

/** What is drawn before anything is known but the length of the video. */
export function emptyScene(table: FrameTable): Scene {
  return buildScene({
    table,
    strokes: [],
    lanes: [],
    isShown: () => true,
    layout: layoutOf(0, false),
    strip: null,
    evidence: null,
    analysis: null,
  });
}

function analysedShare(analysis: SceneParts['analysis']): number {
  if (!analysis) return 0;
  return analysis.state === 'done' ? 1 : analysis.progress;
}
