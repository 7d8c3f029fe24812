// The kinogram of a comparison: how many moments, the picture, and a button that saves it.
import { Button, SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Card } from '~/api/types';
import { FormError } from '~/app/FormError';
import { drawKinogram } from '~/compare/drawKinogram';
import {
  CLOSE,
  layoutOf,
  LEAST_MOMENTS,
  MOST_MOMENTS,
  WHOLE,
  type KinogramLayout,
} from '~/compare/kinogram';
import classes from '~/compare/Kinogram.module.css';
import { clipTableQuery } from '~/compare/queries';
import { DownloadIcon } from '~/theme/icons';

const AT_FIRST = 8;
const COUNTS = Array.from({ length: MOST_MOMENTS - LEAST_MOMENTS + 1 }, (_, at) =>
  String(LEAST_MOMENTS + at),
);

const SHAPES = [
  { value: String(CLOSE), label: 'The player' },
  { value: String(WHOLE), label: 'Whole picture' },
];

interface KinogramProps {
  cards: readonly Card[];
  isMirrored: (card: Card) => boolean;
}

export function Kinogram({ cards, isMirrored }: KinogramProps) {
  const [count, setCount] = useState(AT_FIRST);
  const [shape, setShape] = useState(CLOSE);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = layoutOf(count, cards.length, shape);
  const drawing = useDrawing(canvas, cards, isMirrored, layout);
  const { width, height } = layout;
  return (
    <section className={classes.kinogram} aria-label="Kinogram" aria-busy={drawing.isBusy}>
      <div className={classes.head}>
        <div className={classes.choice}>
          Moments
          <SegmentedControl
            size="xs"
            aria-label="Moments"
            value={String(count)}
            onChange={(chosen) => setCount(Number(chosen))}
            data={COUNTS}
          />
        </div>
        <SegmentedControl
          size="xs"
          aria-label="How much of the picture"
          value={String(shape)}
          onChange={(chosen) => setShape(Number(chosen))}
          data={SHAPES}
        />
        <Button
          leftSection={<DownloadIcon size={16} />}
          disabled={drawing.isBusy || drawing.failure !== null}
          onClick={() => canvas.current && save(canvas.current)}
        >
          Save as PNG
        </Button>
        <span className={classes.size}>
          {width} × {height} pixels
        </span>
      </div>
      <FormError sentence={drawing.failure} />
      <div className={classes.frame}>
        <canvas
          ref={canvas}
          className={classes.canvas}
          style={{ aspectRatio: `${width} / ${height}` }}
          role="img"
          aria-label={`${count} moments of each stroke, the contact marked`}
        />
      </div>
    </section>
  );
}

/** Draws again whenever what is drawn changes; the last wish wins. */
function useDrawing(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  cards: readonly Card[],
  isMirrored: (card: Card) => boolean,
  layout: KinogramLayout,
) {
  const queries = useQueryClient();
  const [drawn, setDrawn] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const wanted = JSON.stringify([layout, cards.map((card) => [card.fine_clip, isMirrored(card)])]);
  const draw = useEffectEvent(async (signal: AbortSignal) => {
    if (!canvas.current) return;
    const rows = await Promise.all(
      cards.map(async (card) => ({
        card,
        table: await queries.query({ ...clipTableQuery(card.fine_clip), staleTime: 'static' }),
        isMirrored: isMirrored(card),
      })),
    );
    await drawKinogram(canvas.current, layout, rows, signal);
  });
  useEffect(() => {
    const leaving = new AbortController();
    draw(leaving.signal).then(
      () => {
        if (leaving.signal.aborted) return;
        setFailure(null);
        setDrawn(wanted);
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setFailure(sentenceOf(error));
      },
    );
    return () => leaving.abort();
  }, [wanted]);
  return { isBusy: drawn !== wanted && failure === null, failure };
}

function save(canvas: HTMLCanvasElement): void {
  canvas.toBlob((picture) => {
    if (!picture) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = 'kinogram.png';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // the browser has begun by then
  }, 'image/png');
}
