// Draws a kinogram on a canvas from the clips' own frames, on paper whatever the page's scheme.

import type { Card } from '~/api/types';
import { AlignedClip } from '~/compare/AlignedClip';
import { dayAndSession, titleOf } from '~/compare/cardWords';
import { FrameGrabber } from '~/compare/FrameGrabber';
import { cellAt, fitted, partOf, type KinogramLayout, type Part } from '~/compare/kinogram';
import { moment } from '~/compare/momentWords';
import type { FrameTable } from '~/player/FrameTable';

const PAPER = '#ffffff';
const INK = '#171a20';
const FAINT = '#656d78';
const DARK = '#07090c';
const MARK = '#f2761f';
const FONT = "'Inter Variable', system-ui, sans-serif";

export interface KinogramRow {
  readonly card: Card;
  readonly table: FrameTable;
  readonly isMirrored: boolean;
}

export async function drawKinogram(
  canvas: HTMLCanvasElement,
  layout: KinogramLayout,
  rows: readonly KinogramRow[],
  signal: AbortSignal,
): Promise<void> {
  canvas.width = layout.width;
  canvas.height = layout.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no canvas');
  drawPaper(pen, layout, rows);
  for (const [at, row] of rows.entries()) {
    await drawRow(pen, layout, row, at, signal);
    if (signal.aborted) return;
  }
  markContact(pen, layout, rows.length);
}

function drawPaper(
  pen: CanvasRenderingContext2D,
  layout: KinogramLayout,
  rows: readonly KinogramRow[],
): void {
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, layout.width, layout.height);
  layout.moments.forEach((momentS, column) => {
    const [x] = cellAt(layout, column, 0);
    const isContact = column === layout.contactColumn;
    write(pen, moment(momentS), x + layout.cellWidth / 2, 26, isContact ? MARK : FAINT, 'center');
  });
  rows.forEach(({ card, isMirrored }, row) => {
    const [x, y] = cellAt(layout, 0, row);
    const about = [titleOf(card), dayAndSession(card), ...(isMirrored ? ['mirrored'] : [])];
    write(pen, about.join('  ·  '), x, y - 12, INK, 'left');
  });
  const [x] = cellAt(layout, 0, 0);
  write(pen, 'Loopdrive', x, layout.height - 12, FAINT, 'left');
}

async function drawRow(
  pen: CanvasRenderingContext2D,
  layout: KinogramLayout,
  { card, table, isMirrored }: KinogramRow,
  row: number,
  signal: AbortSignal,
): Promise<void> {
  const clip = new AlignedClip(table, card.clip_contact_s);
  const grabber = await FrameGrabber.open(card.fine_clip, table, signal);
  try {
    for (const [column, momentS] of layout.moments.entries()) {
      const cell = cellAt(layout, column, row);
      pen.fillStyle = DARK;
      pen.fillRect(...cell, layout.cellWidth, layout.cellHeight);
      if (!clip.covers(momentS)) {
        const [x, y] = [cell[0] + layout.cellWidth / 2, cell[1] + layout.cellHeight / 2];
        write(pen, 'not filmed', x, y, FAINT, 'center');
        continue;
      }
      await grabber.grab(clip.frameAt(momentS));
      if (signal.aborted) return;
      const part = partOf(card.stroke.end, layout.cellWidth / layout.cellHeight);
      drawFrame(pen, layout, cell, grabber.video, part, isMirrored);
    }
  } finally {
    grabber.dispose();
  }
}

function drawFrame(
  pen: CanvasRenderingContext2D,
  layout: KinogramLayout,
  cell: [number, number],
  video: HTMLVideoElement,
  part: Part,
  isMirrored: boolean,
): void {
  const { videoWidth, videoHeight } = video;
  const picture = { width: part.width * videoWidth, height: part.height * videoHeight };
  const [x, y, width, height] = fitted(cell, layout, picture);
  pen.save();
  pen.translate(isMirrored ? x + width : x, y);
  pen.scale(isMirrored ? -1 : 1, 1);
  pen.drawImage(
    video,
    part.x * videoWidth,
    part.y * videoHeight,
    picture.width,
    picture.height,
    0,
    0,
    width,
    height,
  );
  pen.restore();
}

function markContact(pen: CanvasRenderingContext2D, layout: KinogramLayout, rows: number): void {
  pen.strokeStyle = MARK;
  pen.lineWidth = 4;
  for (let row = 0; row < rows; row += 1) {
    const [x, y] = cellAt(layout, layout.contactColumn, row);
    pen.strokeRect(x, y, layout.cellWidth, layout.cellHeight);
  }
}

function write(
  pen: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  colour: string,
  align: CanvasTextAlign,
): void {
  pen.font = `600 17px ${FONT}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.fillText(words, x, y);
}
