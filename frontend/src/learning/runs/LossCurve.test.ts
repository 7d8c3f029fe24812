import { describe, expect, it } from 'vitest';
import { LossCurve, polyline } from '~/learning/runs/LossCurve';

const point = (stage: string, step: number, losses: Record<string, number>) => ({
  stage,
  step,
  losses,
  made_at: '2026-11-26T14:05:00Z',
});

const POINTS = [
  point('strokes', 10, { name: 2, contact: 0.5 }),
  point('strokes', 30, { name: 1, contact: 0.25 }),
  point('side', 5, { name: 0.5 }),
];

describe('the curves of a training', () => {
  it('put stages one after another, the present one in its whole length', () => {
    const curve = new LossCurve(POINTS, 10);
    expect(curve.steps).toBe(40);
    expect(curve.stages).toEqual([
      { stage: 'strokes', from: 0, to: 0.75 },
      { stage: 'side', from: 0.75, to: 1 },
    ]);
  });

  it('have a panel for each part, and a line in it for each stage that has the part', () => {
    const { panels } = new LossCurve(POINTS, 10);
    expect(panels.map(({ part, most }) => [part, most])).toEqual([
      ['contact', 0.5],
      ['name', 2],
    ]);
    const [contact, name] = panels;
    expect(contact?.lines).toHaveLength(1);
    expect(name?.lines.map(({ first, latest, lowest }) => [first, latest, lowest])).toEqual([
      [2, 1, 1],
      [0.5, 0.5, 0.5],
    ]);
    expect(name?.lines[0]?.points).toEqual([
      [0.25, 0],
      [0.75, 0.5],
    ]);
    expect(name?.lines[1]?.points).toEqual([[0.875, 0.75]]);
  });

  it('are drawn in any size', () => {
    const lines = new LossCurve(POINTS, 10).panels[1]?.lines ?? [];
    expect(lines.map((line) => polyline(line, 200, 100))).toEqual([
      '50.00,0.00 150.00,50.00',
      '175.00,75.00 175.00,75.00',
    ]);
  });

  it('are nothing without a point, and flat where nothing is wrong', () => {
    expect(new LossCurve([], 240).isEmpty).toBe(true);
    expect(new LossCurve([point('quick', 1, { joints: 0 })]).panels[0]?.lines[0]?.points).toEqual([
      [1, 1],
    ]);
  });
});
