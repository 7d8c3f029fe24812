import { expect, it } from 'vitest';
import { buildScene, type SceneParts } from '~/timeline/buildScene';
import { layoutOf } from '~/timeline/layout';
import { CENTISECONDS, strokeAt } from '~/strokes/testStrokes';

const parts: SceneParts = {
  table: CENTISECONDS,
  strokes: [strokeAt(100, { end: 'left' }), strokeAt(200, { end: 'right' })],
  lanes: [
    { end: 'left', name: 'Anna' },
    { end: 'right', name: 'Ben' },
  ],
  isShown: () => true,
  layout: layoutOf(2, false),
  strip: null,
  evidence: null,
  analysis: { state: 'running', progress: 0.25, gaps: [[100, 199], 'odd'] },
};

it('puts each stroke into the lane of its end', () => {
  const scene = buildScene(parts);
  expect(scene.lanes.map((lane) => lane.strokes.map((stroke) => stroke.contact_frame))).toEqual([
    [100],
    [200],
  ]);
});

it('says how far the analysis is and what it could not read', () => {
  expect(buildScene(parts).analysedS).toBeCloseTo(2.5, 9);
  expect(buildScene(parts).gapsS).toEqual([[1, 2]]);
  expect(buildScene({ ...parts, analysis: null }).analysedS).toBe(0);
  const done = { state: 'done', progress: 1, gaps: [] } as const;
  expect(buildScene({ ...parts, analysis: done }).analysedS).toBe(10);
});
