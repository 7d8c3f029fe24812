// The timeline for people who do not see it: a grid whose current cell is the stroke being played.
import { useId, type ReactNode } from 'react';
import type { Stroke } from '~/api/types';
import { sentence } from '~/strokes/strokeWords';
import type { FrameTable } from '~/player/FrameTable';
import type { Lane } from '~/timeline/lanes';
import classes from '~/timeline/Timeline.module.css';

interface CurrentStrokeProps {
  current: Stroke | null;
  lanes: readonly Lane[];
  strokes: readonly Stroke[];
  table: FrameTable;
  children: ReactNode;
}

/** Only the current cell exists: thousands of hidden ones would make every page slow. */
export function CurrentStroke({ current, lanes, strokes, table, children }: CurrentStrokeProps) {
  const cell = useId();
  const words = current && sentence(current, table.startS(current.contact_frame));
  return (
    <div
      className={classes.grid}
      role="grid"
      tabIndex={0}
      aria-label="Timeline. N and P go from stroke to stroke."
      aria-rowcount={lanes.length}
      aria-colcount={strokes.length}
      aria-activedescendant={current ? cell : undefined}
    >
      {children}
      {current && (
        <div
          role="row"
          className="visually-hidden"
          aria-rowindex={lanes.findIndex((lane) => lane.end === current.end) + 1}
        >
          <span
            id={cell}
            role="gridcell"
            aria-selected="true"
            aria-colindex={strokes.indexOf(current) + 1}
          >
            {words}
          </span>
        </div>
      )}
    </div>
  );
}
