// A step of play: a line in the colour of the stroke it leaves, as thick as it was often taken.
import classes from '~/tactics/GraphView.module.css';
import { classPaint } from '~/tactics/classPaint';
import type { DrawnEdge } from '~/tactics/PlayGraph';

interface EdgeMarkProps {
  drawn: DrawnEdge;
  /** What the names of the arrow heads begin with. */
  heads: string;
  isDim: boolean;
  onChoose: () => void;
}

export function EdgeMark({ drawn, heads, isDim, onChoose }: EdgeMarkProps) {
  const { path, width, source } = drawn;
  const { label } = source.measured.node;
  return (
    <g
      className={classes.edge}
      style={classPaint(label)}
      data-dim={isDim}
      aria-hidden="true"
      onPointerEnter={onChoose}
      onClick={onChoose}
    >
      <path className={classes.reach} d={path} />
      <path
        className={classes.line}
        d={path}
        strokeWidth={width}
        markerEnd={`url(#${heads}${label})`}
      />
    </g>
  );
}
