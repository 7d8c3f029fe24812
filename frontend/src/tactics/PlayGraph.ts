// The network as it is drawn: the player's strokes on the left, the opponent's across the table.

import type { MeasuredNode, TacticsEdge, TacticsNetwork, TacticsNode } from '~/api/types';
import { STROKE_LABELS } from '~/theme/strokes';

const ROW_PX = 52;
const ROOMY_ROW_PX = 92; // where there are few rows, so that lines do not lie on each other
const FEW_ROWS = 4;
const TOP_PX = 34;
const LEAST_RADIUS_PX = 9;
const MOST_RADIUS_PX = 22;
const MOST_WIDTH_PX = 9;
const MARGIN_PX = 116; // beside the circles, for their names
const NARROW_MARGIN_PX = 102;
const NARROW_PX = 480;
const BEND_PX = 22;
const HEAD_PX = 8; // of an arrow, before the circle it points at
const READABLE_EDGES = 30;

export interface DrawnNode {
  readonly measured: MeasuredNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface DrawnEdge {
  readonly edge: TacticsEdge;
  readonly source: DrawnNode;
  readonly target: DrawnNode;
  readonly path: string;
  readonly width: number;
}

export class PlayGraph {
  readonly nodes: readonly DrawnNode[];
  /** The thin ones first, so that the thick ones are drawn over them. */
  readonly edges: readonly DrawnEdge[];
  readonly heightPx: number;

  /** Edges that were taken less than `least` times are left out. */
  constructor(
    network: TacticsNetwork,
    readonly widthPx: number,
    least: number,
  ) {
    const mine = inOrder(network.nodes, 'player');
    const theirs = inOrder(network.nodes, 'opponent');
    const rows = Math.max(mine.length, theirs.length, 1);
    const rowPx = rows <= FEW_ROWS ? ROOMY_ROW_PX : ROW_PX;
    this.heightPx = 2 * TOP_PX + (rows - 1) * rowPx;
    const margin = widthPx < NARROW_PX ? NARROW_MARGIN_PX : MARGIN_PX;
    const strongest = Math.max(1, ...network.nodes.map(strength));
    this.nodes = [
      ...column(mine, margin, this.heightPx, rowPx, strongest),
      ...column(theirs, widthPx - margin, this.heightPx, rowPx, strongest),
    ];
    const byName = new Map(this.nodes.map((node) => [node.measured.node.name, node]));
    const most = mostOften(network);
    this.edges = network.edges
      .filter((edge) => edge.count >= least)
      .flatMap((edge) => drawn(edge, byName, most))
      .sort((a, b) => a.width - b.width);
  }

  /** Those that lead to a node or away from it. */
  at(node: DrawnNode): readonly DrawnEdge[] {
    return this.edges.filter(({ source, target }) => source === node || target === node);
  }
}

/** How often the most often taken edge was taken. */
export function mostOften(network: TacticsNetwork): number {
  return Math.max(1, ...network.edges.map((edge) => edge.count));
}

/** From how often on no more edges are left than an eye can follow. */
export function readableLeast(network: TacticsNetwork): number {
  const counts = network.edges.map((edge) => edge.count).sort((a, b) => b - a);
  const next = counts[READABLE_EDGES];
  return next === undefined ? 1 : Math.min(next + 1, mostOften(network));
}

/** By class, then by zone, from the right of the table to its left and from short to long. */
function inOrder(nodes: readonly MeasuredNode[], who: TacticsNode['who']): MeasuredNode[] {
  const place = ({ node }: MeasuredNode) =>
    STROKE_LABELS.indexOf(node.label) * ZONES.length + ZONES.indexOf(node.zone);
  return nodes.filter(({ node }) => node.who === who).sort((a, b) => place(a) - place(b));
}

const ZONES: readonly string[] = [
  ...['right', 'middle', 'left'].flatMap((side) =>
    ['short', 'half-long', 'long'].map((depth) => `${side} ${depth}`),
  ),
  '',
];

function column(
  nodes: readonly MeasuredNode[],
  x: number,
  heightPx: number,
  rowPx: number,
  strongest: number,
): DrawnNode[] {
  const top = (heightPx - (nodes.length - 1) * rowPx) / 2;
  return nodes.map((measured, at) => ({
    measured,
    x,
    y: top + at * rowPx,
    radius:
      LEAST_RADIUS_PX +
      (MOST_RADIUS_PX - LEAST_RADIUS_PX) * Math.sqrt(strength(measured) / strongest),
  }));
}

function strength({ in_strength, out_strength }: MeasuredNode): number {
  return in_strength + out_strength;
}

function drawn(
  edge: TacticsEdge,
  byName: ReadonlyMap<string, DrawnNode>,
  most: number,
): readonly DrawnEdge[] {
  const source = byName.get(edge.source);
  const target = byName.get(edge.target);
  if (!source || !target) return [];
  const width = Math.max(1, (MOST_WIDTH_PX * edge.count) / most);
  return [{ edge, source, target, width, path: pathOf(source, target) }];
}

/** A curve beside the straight line, so that there and back do not lie on each other. */
function pathOf(source: DrawnNode, target: DrawnNode): string {
  if (source === target) return loop(source);
  const control = source.x === target.x ? inward(source, target) : aside(source, target);
  const from = towards(source, control, source.radius + 1);
  const to = towards(target, control, target.radius + HEAD_PX);
  return `M${from.x} ${from.y} Q${px(control.x)} ${px(control.y)} ${to.x} ${to.y}`;
}

/** To the left of where the curve goes. */
function aside(source: DrawnNode, target: DrawnNode) {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy);
  return {
    x: (source.x + target.x) / 2 + (dy / length) * BEND_PX,
    y: (source.y + target.y) / 2 - (dx / length) * BEND_PX,
  };
}

/** To the middle of the table, for two strokes of one player: the one between was not seen. */
function inward(source: DrawnNode, target: DrawnNode) {
  const isMine = source.measured.node.who === 'player';
  const bend = target.y > source.y ? 3 * BEND_PX : 4 * BEND_PX;
  return { x: source.x + (isMine ? bend : -bend), y: (source.y + target.y) / 2 };
}

function loop({ x, y, radius }: DrawnNode): string {
  const r = px(radius);
  return `M${px(x - r / 2)} ${px(y - r)} C${px(x - 2 * r)} ${px(y - 3 * r)} ${px(x + 2 * r)} ${px(y - 3 * r)} ${px(x + r / 2)} ${px(y - r - 4)}`;
}

function towards(node: DrawnNode, { x, y }: { x: number; y: number }, byPx: number) {
  const length = Math.hypot(x - node.x, y - node.y) || 1;
  return {
    x: px(node.x + ((x - node.x) / length) * byPx),
    y: px(node.y + ((y - node.y) / length) * byPx),
  };
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
