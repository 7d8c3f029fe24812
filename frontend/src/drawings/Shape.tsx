// One drawing over the picture, in the picture's own pixels.
import { type Point } from '~/drawings/Board';
import { degrees } from '~/drawings/drawingWords';
import classes from '~/drawings/Shape.module.css';
import type { DrawingKind } from '~/api/types';

interface ShapeProps {
  kind: DrawingKind;
  colour: string;
  points: readonly Point[];
  width: number;
  height: number;
  /** Of a stopwatch: how long it has run. */
  sinceS?: number;
}

export function Shape({ kind, colour, points, width, height, sinceS = 0 }: ShapeProps) {
  const at = points.map(([x, y]) => `${x * width},${y * height}`);
  const [first = [0, 0], second] = points;
  const corner = (kind === 'angle' ? second : first) ?? first;
  return (
    <g className={classes.shape} data-kind={kind} data-colour={colour}>
      {kind !== 'stopwatch' && (
        <polyline
          points={at.join(' ')}
          markerEnd={kind === 'arrow' ? `url(#head-${colour})` : undefined}
        />
      )}
      {kind === 'angle' && points.length === 3 && (
        <text x={corner[0] * width + 8} y={corner[1] * height - 8}>
          {degrees(points, width / height)}°
        </text>
      )}
      {kind === 'stopwatch' && (
        <text x={corner[0] * width} y={corner[1] * height}>
          {Math.max(0, sinceS).toFixed(2)} s
        </text>
      )}
    </g>
  );
}
