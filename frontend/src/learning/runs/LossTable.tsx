// The same curves in numbers, for whoever would rather read them.
import classes from '~/learning/runs/LossChart.module.css';
import type { LossPanel } from '~/learning/runs/LossCurve';
import { lossShown, partName } from '~/learning/runs/lossWords';
import { stageName } from '~/learning/runs/stages';

export function LossTable({ panels }: { panels: readonly LossPanel[] }) {
  return (
    <details className={classes.table}>
      <summary>In numbers</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">At first</th>
            <th scope="col">Lowest</th>
            <th scope="col">Latest</th>
          </tr>
        </thead>
        <tbody>
          {panels.flatMap(({ part, lines }) =>
            lines.map(({ stage, first, lowest, latest }) => (
              <tr key={`${part} ${stage}`}>
                <th scope="row">
                  {partName(part)}
                  {lines.length > 1 && `, ${stageName(stage).toLowerCase()}`}
                </th>
                <td>{lossShown(first)}</td>
                <td>{lossShown(lowest)}</td>
                <td>{lossShown(latest)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
