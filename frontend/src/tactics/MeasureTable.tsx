// The same network as a table: every measure of every kind of stroke.
import type { MeasuredNode, TacticsNetwork } from '~/api/types';
import { Letter } from '~/strokes/Letter';
import classes from '~/tactics/Tactics.module.css';
import { rowName } from '~/tactics/tacticsWords';

interface MeasureTableProps {
  network: TacticsNetwork;
  hasZones: boolean;
}

export function MeasureTable({ network, hasZones }: MeasureTableProps) {
  return (
    <div className={classes.scroll} role="region" aria-label="Measures of strokes" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Stroke</th>
            <th scope="col">Played</th>
            <th scope="col">Won : lost</th>
            <th scope="col">In, out</th>
            <th scope="col">Strength</th>
            <th scope="col">Betweenness</th>
            <th scope="col">PageRank</th>
            <th scope="col">Group</th>
          </tr>
        </thead>
        <tbody>
          {network.nodes.map((measured) => (
            <Row key={measured.node.name} measured={measured} hasZones={hasZones} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ measured, hasZones }: { measured: MeasuredNode; hasZones: boolean }) {
  const { node, count, won, lost, in_degree, out_degree, in_strength, out_strength } = measured;
  return (
    <tr>
      <th scope="row">
        <span className={classes.stroke}>
          <Letter label={node.label} />
          {rowName(node, hasZones)}
        </span>
      </th>
      <td>{count.toLocaleString('en')}</td>
      <td>
        {won} : {lost}
      </td>
      <td>
        {in_degree}, {out_degree}
      </td>
      <td>{(in_strength + out_strength).toLocaleString('en')}</td>
      <td>{measured.betweenness.toFixed(3)}</td>
      <td>{measured.pagerank.toFixed(3)}</td>
      <td>{measured.community + 1}</td>
    </tr>
  );
}
