// How often something must have happened to be drawn, so that the rest can be seen.
import { useId } from 'react';
import range from '~/desk/Range.module.css';
import classes from '~/tactics/GraphView.module.css';
import type { PlayGraph } from '~/tactics/PlayGraph';

interface LeastSliderProps {
  least: number;
  most: number;
  graph: PlayGraph;
  onLeast: (least: number) => void;
}

export function LeastSlider({ least, most, graph, onLeast }: LeastSliderProps) {
  const id = useId();
  return (
    <div className={classes.least}>
      <label htmlFor={id}>
        {least === 1 ? 'Every step is drawn' : `Only steps taken ${least} times or more`}
      </label>
      <input
        id={id}
        type="range"
        className={range.range}
        style={{ backgroundImage: track((least - 1) / (most - 1)) }}
        min={1}
        max={most}
        value={least}
        aria-valuetext={`at least ${least}; ${graph.edges.length} lines`}
        onChange={(event) => onLeast(Number(event.currentTarget.value))}
      />
    </div>
  );
}

function track(share: number): string {
  const filled = `${100 * share}%`;
  return `linear-gradient(to right, var(--ink-soft) ${filled}, var(--line-strong) ${filled})`;
}
