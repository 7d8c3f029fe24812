// The layers of a ghost: which are shown, how much, and where each is put.
import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Card } from '~/api/types';
import { PercentSlider } from '~/app/PercentSlider';
import { titleOf } from '~/compare/cardWords';
import classes from '~/compare/GhostPanel.module.css';
import { layerOf, moved, placedBack, scaled, type Layer, type Layers } from '~/compare/layers';
import { day } from '~/format/times';
import { Letter } from '~/strokes/Letter';
import { RetryIcon } from '~/theme/icons';

const NUDGE = 0.01; // of the picture
const GROWTH = 1.04;

interface GhostPanelProps {
  cards: readonly Card[];
  layers: Layers;
  held: string | null;
  onHold: (stroke: string) => void;
  onLayers: (layers: Layers) => void;
}

export function GhostPanel({ cards, layers, held, onHold, onLayers }: GhostPanelProps) {
  const keys = cards.map(({ stroke }) => stroke.id);
  return (
    <section className={classes.panel} aria-label="Layers">
      <p className={classes.note}>Drag the picture, or use the arrows, so that two bodies meet.</p>
      <ul className={classes.layers}>
        {cards.map((card) => {
          const key = card.stroke.id;
          return (
            <LayerRow
              key={key}
              card={card}
              layer={layerOf(layers, keys, key)}
              isHeld={key === held}
              onHold={() => onHold(key)}
              onLayer={(layer) => {
                onHold(key);
                onLayers({ ...layers, [key]: layer });
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface LayerRowProps {
  card: Card;
  layer: Layer;
  isHeld: boolean;
  onHold: () => void;
  onLayer: (layer: Layer) => void;
}

function LayerRow({ card, layer, isHeld, onHold, onLayer }: LayerRowProps) {
  const title = titleOf(card);
  return (
    <li className={classes.layer} data-held={isHeld}>
      <Checkbox
        aria-label={`Show ${title}`}
        checked={layer.isShown}
        onChange={(event) => onLayer({ ...layer, isShown: event.currentTarget.checked })}
      />
      <button type="button" className={classes.who} aria-pressed={isHeld} onClick={onHold}>
        <Letter label={card.stroke.label} />
        <span className={classes.title}>
          {title}, {day(card.played_on)}
        </span>
        {isHeld && <span className={classes.held}>Drag moves this</span>}
      </button>
      <PercentSlider
        label={`How much of ${title} is seen`}
        className={classes.opacity ?? ''}
        value={layer.opacity}
        max={1}
        onChange={(opacity) => onLayer({ ...layer, opacity })}
      />
      <div className={classes.place} role="group" aria-label={`Place ${title}`}>
        <Put name="Left" onPress={() => onLayer(moved(layer, -NUDGE, 0))}>
          ←
        </Put>
        <Put name="Up" onPress={() => onLayer(moved(layer, 0, -NUDGE))}>
          ↑
        </Put>
        <Put name="Down" onPress={() => onLayer(moved(layer, 0, NUDGE))}>
          ↓
        </Put>
        <Put name="Right" onPress={() => onLayer(moved(layer, NUDGE, 0))}>
          →
        </Put>
        <Put name="Smaller" onPress={() => onLayer(scaled(layer, 1 / GROWTH))}>
          −
        </Put>
        <Put name="Larger" onPress={() => onLayer(scaled(layer, GROWTH))}>
          +
        </Put>
        <Put name="Back to its place" onPress={() => onLayer(placedBack(layer))}>
          <RetryIcon size={15} />
        </Put>
      </div>
    </li>
  );
}

function Put({
  name,
  onPress,
  children,
}: {
  name: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" aria-label={name} onClick={onPress}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
