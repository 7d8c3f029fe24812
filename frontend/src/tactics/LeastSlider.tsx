// How often something must have happened to be drawn, so that the rest can be seen.
import { useId } from 'react';
import { Slider } from '~/app/Slider';
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
      <Slider
        id={id}
        filled={(least - 1) / (most - 1)}
        min={1}
        max={most}
        value={least}
        aria-valuetext={`at least ${least}; ${graph.edges.length} lines`}
        onChange={(event) => onLeast(Number(event.currentTarget.value))}
      />
    </div>
  );
}
