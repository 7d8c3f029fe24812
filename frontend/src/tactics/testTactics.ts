// Networks for tests, given by how often what followed what.

import type { MeasuredNode, TacticsEdge, TacticsNetwork, TacticsNode } from '~/api/types';

export function nodeNamed(name: string): TacticsNode {
  const [who, label, ...zone] = name.split(' ');
  return { name, who, label, zone: zone.join(' ') } as TacticsNode;
}

export function measuredNode(name: string, changes: Partial<MeasuredNode> = {}): MeasuredNode {
  return {
    node: nodeNamed(name),
    count: 10,
    won: 0,
    lost: 0,
    in_degree: 1,
    out_degree: 1,
    in_strength: 5,
    out_strength: 5,
    betweenness: 0,
    pagerank: 0.25,
    community: 0,
    ...changes,
  };
}

/** [source, target, count] of each edge. */
export function networkOf(steps: readonly (readonly [string, string, number])[]): TacticsNetwork {
  const edges: TacticsEdge[] = steps.map(([source, target, count]) => ({
    source,
    target,
    count,
    won: 0,
    lost: 0,
  }));
  const names = new Set(steps.flatMap(([source, target]) => [source, target]));
  const nodes = [...names].map((name) => {
    const sum = (end: 'source' | 'target') =>
      edges.reduce((all, edge) => all + (edge[end] === name ? edge.count : 0), 0);
    return measuredNode(name, { in_strength: sum('target'), out_strength: sum('source') });
  });
  return { nodes, edges, communities: 1, modularity: 0 };
}
