// What the measures of a network mean, for people who have not met them.
import type { TacticsNetwork } from '~/api/types';
import { count } from '~/format/amounts';
import classes from '~/tactics/Tactics.module.css';

export function MeasureWords({ network }: { network: TacticsNetwork }) {
  return (
    <details className={classes.meaning}>
      <summary>What these mean</summary>
      <dl>
        <dt>Won : lost</dt>
        <dd>Points that ended with this stroke and went to the player, or did not.</dd>
        <dt>In, out (degree)</dt>
        <dd>How many kinds of strokes come before it, and how many after.</dd>
        <dt>Strength</dt>
        <dd>How often it follows another stroke or another follows it.</dd>
        <dt>Betweenness</dt>
        <dd>
          How much play leads over it on the ways most often taken: a stroke that binds others.
        </dd>
        <dt>PageRank</dt>
        <dd>The share of its time that play would spend here if it never ended.</dd>
        <dt>Group</dt>
        <dd>
          Strokes that follow each other more than others do: {count(network.communities, 'group')}
          {network.modularity !== null &&
            `, which keep to themselves by ${network.modularity.toFixed(2)} (0 is chance, 1 is all)`}
          .
        </dd>
      </dl>
    </details>
  );
}
