// Where the ball landed and how the point ended: shown and said of the stroke at hand, or of all chosen.
import { Tooltip } from '@mantine/core';
import type { Stroke } from '~/api/types';
import type { KeyMap } from '~/desk/KeyMap';
import type { DeskAction } from '~/desk/keys';
import { TableHalf } from '~/desk/TableHalf';
import classes from '~/desk/ToldPanel.module.css';
import { toldOfAll } from '~/edits/tell';
import { count } from '~/format/amounts';
import type { FrameTable } from '~/player/FrameTable';
import { isFollowed } from '~/strokes/rallies';
import { className, playerName } from '~/strokes/strokeWords';
import { OUTCOMES, pointWords } from '~/strokes/told';

interface ToldPanelProps {
  /** What the next word is about. */
  meant: readonly Stroke[];
  /** Every stroke that stands, by contact. */
  standing: readonly Stroke[];
  table: FrameTable;
  keys: KeyMap;
  onAct: (action: DeskAction) => void;
}

const ENDINGS = [...OUTCOMES, ''] as const;

export function ToldPanel({ meant, standing, table, keys, onAct }: ToldPanelProps) {
  const outcome = toldOfAll(meant, 'outcome');
  return (
    <section className={classes.panel} aria-label="The ball and the point">
      <p className={classes.about}>{aboutWords(meant)}</p>
      <TableHalf
        zone={toldOfAll(meant, 'zone')}
        isDisabled={meant.length === 0}
        keys={keys}
        onZone={(zone) => onAct({ kind: 'tell', told: { zone } })}
      />
      <div className={classes.point}>
        <span className={classes.caption}>The point</span>
        <div className={classes.endings} role="group" aria-label="How the point ended">
          {ENDINGS.map((each) => (
            <Tooltip key={each} label={`${pointWords(each)}  (${keys.shownFor(keyName(each))})`}>
              <button
                type="button"
                className={classes.ending}
                aria-label={pointWords(each)}
                aria-pressed={outcome === each}
                disabled={meant.length === 0}
                onClick={() => onAct({ kind: 'tell', told: { outcome: each } })}
              >
                {SHORT[each]}
              </button>
            </Tooltip>
          ))}
        </div>
        <p className={classes.hint}>{hintWords(meant, standing, table)}</p>
      </div>
    </section>
  );
}

const SHORT = { won: 'Won', lost: 'Lost', '': 'Not known' } as const;

function keyName(outcome: (typeof ENDINGS)[number]): string {
  return `point-${outcome || 'unknown'}`;
}

function aboutWords(meant: readonly Stroke[]): string {
  const [first] = meant;
  if (!first) return 'Go to a stroke to say where the ball landed.';
  if (meant.length > 1) return `${count(meant.length, 'stroke')} chosen`;
  return `${className(first)} by ${playerName(first)}`;
}

/** Points are counted at the last stroke of a rally; at others they may be said all the same. */
function hintWords(
  meant: readonly Stroke[],
  standing: readonly Stroke[],
  table: FrameTable,
): string {
  const [first] = meant;
  if (first && meant.length === 1 && isFollowed(first, standing, table)) {
    return 'The rally goes on after this stroke: points count at its last stroke.';
  }
  return 'For whoever hit the last stroke of the rally.';
}
