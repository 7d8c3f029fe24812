// The strokes as rows that exist only while they can be seen; it follows the playhead.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Stroke } from '~/api/types';
import { StrokeRow } from '~/desk/StrokeRow';
import classes from '~/desk/StrokeTable.module.css';
import type { FrameTable } from '~/player/FrameTable';

const ROW_PX = 56;
const OVERSCAN = 6;

interface StrokeTableProps {
  strokes: readonly Stroke[];
  table: FrameTable;
  current: Stroke | null;
  chosen: ReadonlySet<string>;
  /** Address of one picture, with {index} for its frame. */
  picture: string;
  onJump: (stroke: Stroke) => void;
}

export function StrokeTable({
  strokes,
  table,
  current,
  chosen,
  picture,
  onJump,
}: StrokeTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: strokes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const at = current ? strokes.indexOf(current) : -1;

  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [rows, at]);

  const move = (event: KeyboardEvent) => {
    const steps = MOVES[event.key];
    if (steps === undefined || event.shiftKey) return;
    const next = strokes[Math.min(Math.max(0, at + steps), strokes.length - 1)];
    if (!next) return;
    event.preventDefault();
    onJump(next);
  };

  return (
    <>
      <div className={classes.headings} aria-hidden="true">
        <span>Contact</span>
        <span>Stroke</span>
        <span>Time</span>
        <span>
          Confidence
          <br />
          Consistency
        </span>
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        tabIndex={0}
        aria-label="Strokes"
        aria-rowcount={strokes.length}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        onKeyDown={move}
      >
        <div className={classes.rows} style={{ height: rows.getTotalSize() }} role="presentation">
          {rows.getVirtualItems().map((item) => {
            const stroke = strokes[item.index];
            return (
              stroke && (
                <StrokeRow
                  key={stroke.id}
                  id={`${id}-${item.index}`}
                  index={item.index}
                  top={item.start}
                  height={ROW_PX}
                  stroke={stroke}
                  contactS={table.startS(stroke.contact_frame)}
                  isCurrent={item.index === at}
                  isChosen={chosen.has(stroke.id)}
                  picture={picture.replace('{index}', String(stroke.contact_frame))}
                  onJump={onJump}
                />
              )
            );
          })}
        </div>
      </div>
    </>
  );
}

/** How many rows a key moves on. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};
