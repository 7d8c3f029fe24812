// How wrong the network was, part by part, from the first step to the latest.
import { useMemo } from 'react';
import type { LossPoint } from '~/api/types';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/runs/LossChart.module.css';
import { LossCurve, type LossPanel, polyline, type StageSpan } from '~/learning/runs/LossCurve';
import { LossTable } from '~/learning/runs/LossTable';
import { lossShown, partName } from '~/learning/runs/lossWords';
import { stageName } from '~/learning/runs/stages';

const WIDTH = 240;
const HEIGHT = 84;

interface LossChartProps {
  points: readonly LossPoint[];
  /** Of the stage that is under way. */
  steps: number;
}

export function LossChart({ points, steps }: LossChartProps) {
  const curve = useMemo(() => new LossCurve(points, steps), [points, steps]);
  if (curve.isEmpty) return <p className={learning.quiet}>There is no step yet.</p>;
  return (
    <>
      <div className={classes.panels}>
        {curve.panels.map((panel) => (
          <Panel key={panel.part} panel={panel} curve={curve} />
        ))}
      </div>
      <p className={learning.about}>
        Across: steps, each a look at some films
        {curve.stages.length > 1 && `; ${curve.stages.map(spanWords).join(', then ')}`}. Up: how
        wrong it is, 0 at the bottom.
      </p>
      <LossTable panels={curve.panels} />
    </>
  );
}

function spanWords({ stage }: StageSpan): string {
  return `“${stageName(stage)}”`;
}

function Panel({ panel, curve }: { panel: LossPanel; curve: LossCurve }) {
  const { part, most, lines } = panel;
  const latest = lines.at(-1)?.latest ?? 0;
  return (
    <figure className={classes.panel}>
      <figcaption className={classes.head}>
        <span>{partName(part)}</span>
        <span className={classes.latest}>{lossShown(latest)}</span>
      </figcaption>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={sentenceOf(panel)}
      >
        {curve.stages.slice(1).map(({ stage, from }) => (
          <line
            key={stage}
            className={classes.border}
            x1={from * WIDTH}
            x2={from * WIDTH}
            y1={0}
            y2={HEIGHT}
          />
        ))}
        {lines.map((line) => (
          <polyline
            key={line.stage}
            className={classes.line}
            points={polyline(line, WIDTH, HEIGHT)}
          />
        ))}
      </svg>
      <p className={classes.up} aria-hidden="true">
        <span>{lossShown(most)}</span>
        <span>0</span>
      </p>
      <p className={classes.across} aria-hidden="true">
        <span>step 0</span>
        <span>{curve.steps}</span>
      </p>
    </figure>
  );
}

/** "When the ball is met: from 0.5 to 0.25" */
function sentenceOf({ part, lines }: LossPanel): string {
  const told = lines.map(({ first, latest }) => `from ${lossShown(first)} to ${lossShown(latest)}`);
  return `${partName(part)}: ${told.join(', then ')}`;
}
