// A kind of stroke: a circle in the colour of its class, as large as it is strong, with its name.
import classes from '~/tactics/GraphView.module.css';
import { classPaint } from '~/tactics/classPaint';
import type { DrawnNode } from '~/tactics/PlayGraph';
import { nodeLines } from '~/tactics/tacticsWords';
import { STROKE_CLASSES } from '~/theme/strokes';

const REACH_PX = 24; // around the middle, for thumbs
const GAP_PX = 8;

interface NodeMarkProps {
  drawn: DrawnNode;
  words: string;
  /** Strokes are told apart by zones, so that the letter alone says their class. */
  hasZones: boolean;
  isChosen: boolean;
  onChoose: () => void;
  onLeave: () => void;
}

export function NodeMark({ drawn, words, hasZones, isChosen, onChoose, onLeave }: NodeMarkProps) {
  const { x, y, radius, measured } = drawn;
  const { label, who, name } = measured.node;
  const { letter } = STROKE_CLASSES[label];
  const [first, ...rest] = nodeLines(measured.node, hasZones);
  const isLeft = who === 'player';
  const side = isLeft ? 'left' : 'right';
  const textX = isLeft ? x - radius - GAP_PX : x + radius + GAP_PX;
  return (
    <g
      className={classes.node}
      style={classPaint(label)}
      data-chosen={isChosen}
      data-node={name}
      role="img"
      tabIndex={0}
      aria-label={words}
      onPointerEnter={onChoose}
      onClick={onChoose}
      onFocus={onChoose}
      onBlur={onLeave}
    >
      <circle className={classes.reach} cx={x} cy={y} r={REACH_PX} />
      <circle className={classes.circle} cx={x} cy={y} r={radius} />
      <text className={classes.letter} x={x} y={y}>
        {letter}
      </text>
      <text className={classes.name} x={textX} y={y - 7} data-side={side}>
        {first}
      </text>
      <text className={classes.count} x={textX} y={y + 9} data-side={side}>
        {[...rest, measured.count.toLocaleString('en')].join(' · ')}
      </text>
    </g>
  );
}
