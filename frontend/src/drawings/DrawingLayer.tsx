// What is drawn, over the film; with a pen chosen, a place to draw.
import { useRef, useState } from 'react';
import type { Drawing } from '~/api/types';
import { Board, type Point } from '~/drawings/Board';
import classes from '~/drawings/DrawingLayer.module.css';
import { isSeen } from '~/drawings/drawingWords';
import type { Pen } from '~/drawings/pens';
import { COLOURS } from '~/drawings/pens';
import { Shape } from '~/drawings/Shape';

interface DrawingLayerProps {
  drawings: readonly Drawing[];
  nowS: number;
  /** The picture's sides, in pixels of the film. */
  width: number;
  height: number;
  pen: Pen | null;
  onDrawn: (points: readonly Point[]) => void;
}

export function DrawingLayer(props: DrawingLayerProps) {
  const { drawings, nowS, width, height, pen, onDrawn } = props;
  const place = useRef<SVGSVGElement>(null);
  const board = useRef<Board | null>(null);
  const [sketch, setSketch] = useState<readonly Point[]>([]);
  const pointAt = (event: React.PointerEvent): Point => {
    const box = place.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  const press = (event: React.PointerEvent) => {
    if (!pen) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    if (board.current?.kind !== pen.kind) board.current = new Board(pen.kind);
    board.current.press(pointAt(event));
    setSketch(board.current.shown);
  };
  const drag = (event: React.PointerEvent) => {
    if (!pen || !board.current) return;
    board.current.drag(pointAt(event));
    setSketch(board.current.shown);
  };
  const release = () => {
    const done = pen && board.current?.release();
    setSketch(board.current?.shown ?? []);
    if (done) onDrawn(done);
  };
  const sides = { width, height };
  return (
    <svg
      ref={place}
      className={classes.layer}
      viewBox={`0 0 ${width} ${height}`}
      data-drawing={pen !== null || undefined}
      aria-hidden="true"
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
    >
      <defs>
        {COLOURS.map((colour) => (
          <marker
            key={colour}
            id={`head-${colour}`}
            data-colour={colour}
            className={classes.head}
            viewBox="0 0 10 10"
            refX="7"
            refY="5"
            markerWidth="5"
            markerHeight="5"
            orient="auto"
          >
            <path d="M0 0 10 5 0 10z" />
          </marker>
        ))}
      </defs>
      {drawings
        .filter((drawing) => isSeen(drawing, nowS))
        .map(({ id, kind, colour = 'yellow', points, at_s }) => (
          <Shape
            key={id}
            kind={kind}
            colour={colour}
            points={points as unknown as readonly Point[]}
            sinceS={nowS - at_s}
            {...sides}
          />
        ))}
      {pen && sketch.length > 0 && (
        <Shape kind={pen.kind} colour={pen.colour} points={sketch} {...sides} />
      )}
    </svg>
  );
}
