// The desk with its clips: side by side, as a ghost or as a kinogram, and whom else to compare with.
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '~/account/status';
import type { Card } from '~/api/types';
import page from '~/app/Page.module.css';
import { clipOf } from '~/compare/clipOf';
import classes from '~/compare/Comparison.module.css';
import { CompareDesk } from '~/compare/CompareDesk';
import { CompareTile, GoneTile } from '~/compare/CompareTile';
import { GhostPanel } from '~/compare/GhostPanel';
import { HoldUpModal } from '~/compare/HoldUpModal';
import { Kinogram } from '~/compare/Kinogram';
import { layerOf, type Layers } from '~/compare/layers';
import { isMirroredAtFirst } from '~/compare/mirrors';
import { PartnersPanel } from '~/compare/PartnersPanel';
import { Scrubber } from '~/compare/Scrubber';
import { LEAST, withoutStroke, withStroke } from '~/compare/selection';
import { useCompareKeys } from '~/compare/useCompareKeys';
import { useGrip } from '~/compare/useGrip';

type View = 'beside' | 'ghost' | 'kinogram';

const VIEWS: { value: View; label: string }[] = [
  { value: 'beside', label: 'Side by side' },
  { value: 'ghost', label: 'Ghost' },
  { value: 'kinogram', label: 'Kinogram' },
];

interface ComparisonProps {
  strokes: readonly string[];
  cards: readonly Card[];
  /** The cards are those of the strokes, not of the ones before. */
  isComplete: boolean;
  onStrokes: (strokes: readonly string[]) => void;
}

export function Comparison({ strokes, cards, isComplete, onStrokes }: ComparisonProps) {
  const me = useMe();
  const [desk] = useState(() => new CompareDesk());
  const [view, setView] = useState<View>('beside');
  const [mirrored, setMirrored] = useState<Readonly<Record<string, boolean>>>({});
  const [layers, setLayers] = useState<Layers>({});
  const [held, setHeld] = useState<string | null>(null); // the layer a drag moves
  const [heldUp, setHeldUp] = useState<Card | null>(null);
  useCompareKeys(desk);

  const found = strokes.flatMap((key) => cards.find(({ stroke }) => stroke.id === key) ?? []);
  const keys = found.map(({ stroke }) => stroke.id);
  const isMirrored = (card: Card) => mirrored[card.stroke.id] ?? isMirroredAtFirst(card, found);
  const isGhost = view === 'ghost' && found.length >= LEAST;
  const grip = useGrip(isGhost ? (held ?? keys[1] ?? null) : null, keys, setLayers);
  const show = (chosen: View) => {
    if (chosen === 'kinogram') desk.pause();
    setView(chosen);
  };
  const remove = (key: string) => onStrokes(withoutStroke(strokes, key));

  return (
    <div className={`${page.page} ${classes.wide}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>Compare</h1>
          <p className={page.under}>Aligned where the bat meets the ball.</p>
        </div>
        <SegmentedControl aria-label="How to compare" value={view} onChange={show} data={VIEWS} />
      </header>
      <div className={classes.body}>
        <div className={classes.main}>
          {found.length < LEAST && isComplete && (
            <p className={classes.note} role="status">
              Choose another stroke to compare with.
            </p>
          )}
          <div hidden={view === 'kinogram'}>
            <ul
              className={classes.tiles}
              aria-label="Strokes"
              data-count={strokes.length}
              data-ghost={isGhost}
              {...grip}
            >
              {strokes.map((key) => {
                const card = found.find(({ stroke }) => stroke.id === key);
                if (!card) return isComplete && <GoneTile key={key} onRemove={() => remove(key)} />;
                return (
                  <CompareTile
                    key={key}
                    card={card}
                    src={clipOf(card, strokes.length)}
                    desk={desk}
                    layer={isGhost ? layerOf(layers, keys, key) : null}
                    isMirrored={isMirrored(card)}
                    canOpen={me.can_coach || card.stroke.player === me.player_id}
                    onMirror={() => setMirrored({ ...mirrored, [key]: !isMirrored(card) })}
                    onHoldUp={me.can_coach ? () => setHeldUp(card) : null}
                    onRemove={() => remove(key)}
                  />
                );
              })}
            </ul>
            <Scrubber desk={desk} />
            {isGhost && (
              <GhostPanel
                cards={found}
                layers={layers}
                held={held ?? keys[1] ?? null}
                onHold={setHeld}
                onLayers={setLayers}
              />
            )}
          </div>
          {view === 'kinogram' && <Kinogram cards={found} isMirrored={isMirrored} />}
        </div>
        <PartnersPanel
          strokes={strokes}
          anchor={found[0] ?? null}
          onAdd={(key) => onStrokes(withStroke(strokes, key))}
        />
      </div>
      <HoldUpModal card={heldUp} cards={found} onClose={() => setHeldUp(null)} />
    </div>
  );
}
