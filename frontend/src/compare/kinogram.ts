// A kinogram: key moments of several strokes on one picture, a row a stroke, and where all stands.

import type { TableEnd } from '~/api/types';

export const LEAST_MOMENTS = 3;
export const MOST_MOMENTS = 9;
/** Seconds before and after the contact: from the swing back to the end of the swing. */
export const SPAN = { beforeS: 0.4, afterS: 0.3 };

/** Shapes of a cell: of a whole picture, and of the part of it in which one player stands. */
export const WHOLE = 16 / 9;
export const CLOSE = 1;

export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ALL: Part = { x: 0, y: 0, width: 1, height: 1 };

/** Where the player at each end stands, in shares of the picture. */
const PARTS: Readonly<Record<TableEnd, Part>> = {
  left: { x: 0, y: 0, width: 0.55, height: 1 },
  right: { x: 0.45, y: 0, width: 0.55, height: 1 },
  near: { x: 0.2, y: 0.35, width: 0.6, height: 0.65 },
  far: { x: 0.2, y: 0, width: 0.6, height: 0.65 },
};

export interface KinogramLayout {
  readonly width: number;
  readonly height: number;
  /** Seconds from contact, one a column. */
  readonly moments: readonly number[];
  readonly contactColumn: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

const PIXELS = { cell: 320, gap: 4, edge: 24, caption: 40, head: 36, foot: 34 };

/** Evenly spread moments, one of them the contact itself. */
export function momentsOf(count: number): readonly number[] {
  const { beforeS, afterS } = SPAN;
  const stepS = (beforeS + afterS) / (count - 1);
  const contact = contactColumnOf(count);
  return Array.from({ length: count }, (_, column) => (column - contact) * stepS);
}

export function contactColumnOf(count: number): number {
  const { beforeS, afterS } = SPAN;
  return Math.round((beforeS / (beforeS + afterS)) * (count - 1));
}

export function layoutOf(count: number, rows: number, shape: number): KinogramLayout {
  const cellHeight = PIXELS.cell / shape;
  const { cell, gap, edge, caption, head, foot } = PIXELS;
  return {
    width: 2 * edge + count * cell + (count - 1) * gap,
    height: head + rows * (caption + cellHeight) + foot,
    moments: momentsOf(count),
    contactColumn: contactColumnOf(count),
    cellWidth: cell,
    cellHeight,
  };
}

/** Where a cell's corner is. */
export function cellAt(layout: KinogramLayout, column: number, row: number): [number, number] {
  const { gap, edge, caption, head } = PIXELS;
  return [
    edge + column * (layout.cellWidth + gap),
    head + row * (caption + layout.cellHeight) + caption,
  ];
}

/** Which part of a picture is shown. */
export function partOf(end: TableEnd, shape: number): Part {
  return shape === CLOSE ? PARTS[end] : ALL;
}

/** The largest place inside a cell that has the picture's own shape: x, y, width, height. */
export function fitted(
  [x, y]: readonly [number, number],
  { cellWidth, cellHeight }: KinogramLayout,
  picture: { readonly width: number; readonly height: number },
): [number, number, number, number] {
  const scale = Math.min(cellWidth / picture.width, cellHeight / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return [x + (cellWidth - width) / 2, y + (cellHeight - height) / 2, width, height];
}
