import { describe, expect, test } from 'vitest';
import { mostOften, PlayGraph, readableLeast } from '~/tactics/PlayGraph';
import { networkOf } from '~/tactics/testTactics';

const SERVE = 'player serve';
const FOREHAND = 'player forehand';
const BACK = 'opponent backhand';

const NETWORK = networkOf([
  [SERVE, BACK, 8],
  [BACK, FOREHAND, 4],
  [FOREHAND, BACK, 1],
]);

describe('PlayGraph', () => {
  test('puts the player on the left and the opponent across the table', () => {
    const graph = new PlayGraph(NETWORK, 600, 1);
    const at = new Map(graph.nodes.map(({ measured, x, y }) => [measured.node.name, { x, y }]));
    expect(at.get(SERVE)?.x).toBe(at.get(FOREHAND)?.x);
    expect(at.get(SERVE)?.y).toBeLessThan(at.get(FOREHAND)?.y ?? 0);
    expect(at.get(BACK)?.x).toBe(600 - (at.get(SERVE)?.x ?? 0));
    expect(at.get(BACK)?.y).toBe(graph.heightPx / 2);
  });

  test('draws thick what happened often, and last', () => {
    const widths = new PlayGraph(NETWORK, 600, 1).edges.map(({ width }) => width);
    expect(widths).toEqual([1.125, 4.5, 9]);
  });

  test('leaves out what happened seldom', () => {
    const graph = new PlayGraph(NETWORK, 600, 4);
    expect(graph.edges.map(({ edge }) => edge.count)).toEqual([4, 8]);
    expect(graph.nodes).toHaveLength(3);
  });

  test('makes the strongest stroke the largest', () => {
    const [serve, forehand, back] = new PlayGraph(NETWORK, 600, 1).nodes;
    expect(back?.radius).toBe(22);
    expect(serve?.radius).toBeGreaterThan(forehand?.radius ?? 0);
  });

  test('bends there and back to different sides', () => {
    const graph = new PlayGraph(NETWORK, 600, 1);
    const paths = graph.edges.map(({ path }) => path);
    expect(new Set(paths).size).toBe(3);
    const back = graph.nodes.find(({ measured }) => measured.node.name === BACK);
    expect(back && graph.at(back)).toHaveLength(3);
  });

  test('bends what one player hit twice to the middle of the table', () => {
    const twice = networkOf([
      [SERVE, FOREHAND, 2],
      [FOREHAND, SERVE, 2],
      ['opponent serve', BACK, 2],
      [BACK, 'opponent serve', 2],
      [BACK, BACK, 1],
    ]);
    for (const { source, path } of new PlayGraph(twice, 600, 2).edges) {
      const middle = Number(/Q([\d.]+) /.exec(path)?.[1]);
      if (source.x < 300) expect(middle).toBeGreaterThan(source.x);
      else expect(middle).toBeLessThan(source.x);
    }
  });
});

test('few edges are all shown, of many only those an eye can follow', () => {
  expect(readableLeast(NETWORK)).toBe(1);
  const many = networkOf(
    Array.from({ length: 60 }, (_, at) => [SERVE, `opponent backhand ${at}`, at + 1] as const),
  );
  const least = readableLeast(many);
  expect(many.edges.filter(({ count }) => count >= least)).toHaveLength(30);
  expect(mostOften(many)).toBe(60);
});
