// Choosing a pen, and the list of what is drawn: to look at, to move and to remove.
import { Button, NativeSelect } from '@mantine/core';
import { sentenceOf } from '~/api/errors';
import type { Drawing } from '~/api/types';
import { FormError } from '~/app/FormError';
import { moved, type Point } from '~/drawings/Board';
import classes from '~/drawings/DrawingTools.module.css';
import { KIND_WORDS, momentWords } from '~/drawings/drawingWords';
import { type Colour, COLOURS, KINDS, type Pen } from '~/drawings/pens';
import { useMoveDrawing, useRemoveDrawing } from '~/drawings/queries';
import { CloseIcon } from '~/theme/icons';

const NUDGE = 0.01; // of the picture, for an arrow key
const NUDGES: Readonly<Record<string, Point>> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
};

interface DrawingToolsProps {
  stroke: string;
  drawings: readonly Drawing[];
  contactS: number;
  canDraw: boolean;
  pen: Pen | null;
  error: unknown;
  onPen: (pen: Pen | null) => void;
  onLook: (atS: number) => void;
}

export function DrawingTools(props: DrawingToolsProps) {
  const { drawings, canDraw, pen, error, onPen } = props;
  if (!canDraw && drawings.length === 0) return null;
  return (
    <div className={classes.tools}>
      {canDraw && (
        <div className={classes.pens} role="group" aria-label="Draw on this frame">
          {KINDS.map((kind) => (
            <Button
              key={kind}
              variant={pen?.kind === kind ? 'filled' : 'default'}
              aria-pressed={pen?.kind === kind}
              onClick={() =>
                onPen(pen?.kind === kind ? null : { kind, colour: pen?.colour ?? 'yellow' })
              }
            >
              {KIND_WORDS[kind]}
            </Button>
          ))}
          <NativeSelect
            aria-label="Colour"
            data={COLOURS.map((value) => ({ value, label: capitalised(value) }))}
            value={pen?.colour ?? 'yellow'}
            disabled={!pen}
            onChange={({ currentTarget }) =>
              pen && onPen({ ...pen, colour: currentTarget.value as Colour })
            }
          />
        </div>
      )}
      {pen && <p className={classes.hint}>{HINTS[pen.kind]}</p>}
      <FormError sentence={error ? sentenceOf(error) : null} />
      {drawings.length > 0 && (
        <ul className={classes.list} aria-label="Drawings">
          {drawings.map((drawing) => (
            <DrawingItem key={drawing.id} drawing={drawing} {...props} />
          ))}
        </ul>
      )}
    </div>
  );
}

function DrawingItem(props: DrawingToolsProps & { drawing: Drawing }) {
  const { drawing, stroke, contactS, onLook } = props;
  const canChange = drawing.can_change;
  const move = useMoveDrawing(stroke);
  const remove = useRemoveDrawing(stroke);
  const words = momentWords(drawing, contactS);
  const nudge = (event: React.KeyboardEvent) => {
    const way = canChange && !move.isPending ? NUDGES[event.key] : undefined;
    if (!way) return;
    event.preventDefault();
    const points = moved(drawing.points as unknown as Point[], ...way);
    move.mutate({ id: drawing.id, points: points.map((point) => [...point]) });
  };
  return (
    <li className={classes.item}>
      <Button
        variant="subtle"
        onClick={() => onLook(drawing.at_s)}
        onKeyDown={nudge}
        title={canChange ? 'Arrow keys move it' : undefined}
      >
        {words}
      </Button>
      {canChange && (
        <Button
          variant="subtle"
          color="gray"
          aria-label={`Remove ${words.toLowerCase()}`}
          loading={remove.isPending}
          onClick={() => remove.mutate(drawing.id)}
        >
          <CloseIcon size={14} />
        </Button>
      )}
    </li>
  );
}

const HINTS: Readonly<Record<Pen['kind'], string>> = {
  line: 'Drag over the picture.',
  arrow: 'Drag over the picture, to where it points.',
  freehand: 'Draw on the picture: a swing, a circle around something.',
  angle: 'Tap three points; the angle is at the second.',
  stopwatch: 'Tap where it should stand; it runs from this frame on.',
};

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
