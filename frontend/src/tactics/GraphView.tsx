// The network, drawn: hover, tap or focus a stroke or a step and read its numbers below.
import { useElementSize } from '@mantine/hooks';
import { useId, useMemo, useState } from 'react';
import type { TacticsNetwork } from '~/api/types';
import { classPaint } from '~/tactics/classPaint';
import { EdgeMark } from '~/tactics/EdgeMark';
import classes from '~/tactics/GraphView.module.css';
import { LeastSlider } from '~/tactics/LeastSlider';
import { NodeMark } from '~/tactics/NodeMark';
import { mostOften, PlayGraph, readableLeast } from '~/tactics/PlayGraph';
import { edgeWords, nodeWords } from '~/tactics/tacticsWords';
import { STROKE_LABELS } from '~/theme/strokes';

const WHOLE_PX = 720; // until the page says how wide it is
const ASK = 'Point at a stroke or a line, tap it, or step through strokes with Tab.';

interface GraphViewProps {
  network: TacticsNetwork;
  hasZones: boolean;
  player: string;
  opponent: string;
}

export function GraphView({ network, hasZones, player, opponent }: GraphViewProps) {
  const { ref, width } = useElementSize();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const heads = useId();
  const most = mostOften(network);
  const least = Math.min(asked ?? readableLeast(network), most);
  const graph = useMemo(
    () => new PlayGraph(network, width || WHOLE_PX, least),
    [network, width, least],
  );
  const node = graph.nodes.find(({ measured }) => measured.node.name === chosen);
  const edge = graph.edges.find((each) => each.path === chosen);
  const lit = node ? graph.at(node) : edge ? [edge] : null;
  return (
    <div>
      <div className={classes.sides}>
        <span>{player}</span>
        <span>{opponent}</span>
      </div>
      <div ref={ref}>
        <svg
          className={classes.graph}
          width={graph.widthPx}
          height={graph.heightPx}
          role="group"
          aria-label={`What follows what: ${player} on the left, ${opponent} on the right`}
          onPointerLeave={() => setChosen(null)}
        >
          <ArrowHeads id={heads} />
          {graph.edges.map((each) => (
            <EdgeMark
              key={each.path}
              drawn={each}
              heads={heads}
              isDim={lit !== null && !lit.includes(each)}
              onChoose={() => setChosen(each.path)}
            />
          ))}
          {graph.nodes.map((each) => (
            <NodeMark
              key={each.measured.node.name}
              drawn={each}
              words={nodeWords(each.measured, network.edges)}
              hasZones={hasZones}
              isChosen={each === node}
              onChoose={() => setChosen(each.measured.node.name)}
              onLeave={() => setChosen(null)}
            />
          ))}
        </svg>
      </div>
      <p className={classes.words} aria-live="polite">
        {node ? nodeWords(node.measured, network.edges) : edge ? edgeWords(edge.edge) : ASK}
      </p>
      {most > 1 && <LeastSlider least={least} most={most} graph={graph} onLeast={setAsked} />}
    </div>
  );
}

function ArrowHeads({ id }: { id: string }) {
  return (
    <defs>
      {STROKE_LABELS.map((label) => (
        <marker
          key={label}
          id={`${id}${label}`}
          className={classes.head}
          style={classPaint(label)}
          viewBox="0 0 8 8"
          refX="1"
          refY="4"
          markerWidth="13"
          markerHeight="13"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 L6 4 L0 8 z" />
        </marker>
      ))}
    </defs>
  );
}
