// The row of corrections under the picture: everything a key can do, for hands that touch or point.
import { Menu, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Stroke } from '~/api/types';
import classes from '~/desk/EditBar.module.css';
import type { KeyMap } from '~/desk/KeyMap';
import type { DeskAction } from '~/desk/keys';
import { AcceptIcon, LandingIcon, RedoIcon, RejectIcon, SwapIcon, UndoIcon } from '~/desk/icons';
import { count } from '~/format/amounts';
import { useWatched } from '~/player/useWatched';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { classColour, Letter } from '~/strokes/Letter';
import { MoreIcon } from '~/theme/icons';
import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';

interface EditBarProps {
  player: VideoPlayer;
  keys: KeyMap;
  /** What the next correction is about. */
  current: Stroke | null;
  chosen: number;
  isToldOpen: boolean;
  onAct: (action: DeskAction) => void;
}

export function EditBar({ player, keys, current, chosen, isToldOpen, onAct }: EditBarProps) {
  const isMoving = useWatched(player.state, (state) => state.isMoving);
  return (
    <div className={classes.bar} role="toolbar" aria-label="Corrections">
      <span className={classes.about} aria-live="polite">
        {aboutWords(isMoving, current, chosen)}
      </span>
      <span className={classes.group}>
        {STROKE_LABELS.map((label) => (
          <Tooltip key={label} label={`${STROKE_CLASSES[label].name}  (${keys.shownFor(label)})`}>
            <button
              type="button"
              className={classes.class}
              style={{ borderBottomColor: classColour(label) }}
              aria-label={STROKE_CLASSES[label].name}
              aria-pressed={chosen === 0 && !isMoving && current?.label === label}
              onClick={() => onAct({ kind: 'stamp', label, other: false })}
            >
              <Letter label={label} />
              <span className={classes.name}>{STROKE_CLASSES[label].name}</span>
            </button>
          </Tooltip>
        ))}
      </span>
      <span className={classes.group}>
        <Tool
          name="Accept"
          keys={keys.shownFor('accept')}
          onPress={() => onAct({ kind: 'accept' })}
        >
          <AcceptIcon size={20} />
        </Tool>
        <Tool
          name="Reject"
          keys={keys.shownFor('reject')}
          onPress={() => onAct({ kind: 'reject' })}
        >
          <RejectIcon size={20} />
        </Tool>
        <Tool
          name="The other player hit it"
          keys={keys.shownFor('other-player')}
          onPress={() => onAct({ kind: 'other-player' })}
        >
          <SwapIcon size={20} />
        </Tool>
        <Tool
          name="Where the ball lands, how the point ended"
          keys={keys.shownFor('told-panel')}
          isOpen={isToldOpen}
          onPress={() => onAct({ kind: 'told-panel' })}
        >
          <LandingIcon size={20} />
        </Tool>
        <Tool name="Undo" keys={keys.shownFor('undo')} onPress={() => onAct({ kind: 'undo' })}>
          <UndoIcon size={20} />
        </Tool>
        <Tool name="Redo" keys={keys.shownFor('redo')} onPress={() => onAct({ kind: 'redo' })}>
          <RedoIcon size={20} />
        </Tool>
        <More keys={keys} onAct={onAct} />
      </span>
    </div>
  );
}

function aboutWords(isMoving: boolean, current: Stroke | null, chosen: number): string {
  if (chosen > 0) return `${count(chosen, 'stroke')} chosen`;
  if (isMoving) return 'Press a class as you see it';
  return current ? 'This stroke is' : 'Add a stroke here';
}

interface ToolProps {
  name: string;
  keys: string;
  /** Of a tool that shows something: whether it does. */
  isOpen?: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Tool({ name, keys, isOpen, onPress, children }: ToolProps) {
  return (
    <Tooltip label={`${name}  (${keys})`}>
      <button
        type="button"
        className={classes.tool}
        aria-label={name}
        aria-expanded={isOpen}
        onClick={onPress}
      >
        {children}
      </button>
    </Tooltip>
  );
}

const RARER: readonly (readonly [name: string, says: string, action: DeskAction])[] = [
  ['put-start', 'It starts here', { kind: 'put', what: 'start' }],
  ['put-contact', 'The bat meets the ball here', { kind: 'put', what: 'contact' }],
  ['put-end', 'It ends here', { kind: 'put', what: 'end' }],
  ['nudge-back', 'A frame back', { kind: 'nudge', frames: -1 }],
  ['nudge-on', 'A frame on', { kind: 'nudge', frames: 1 }],
  ['split', 'Split it here', { kind: 'split' }],
  ['join', 'Join with the next', { kind: 'join' }],
  ['uncertain', 'Next uncertain stroke', { kind: 'uncertain', direction: 1 }],
  ['select-all', 'Choose every stroke shown', { kind: 'select-all' }],
  ['select-none', 'Choose none', { kind: 'select-none' }],
];

function More({ keys, onAct }: Pick<EditBarProps, 'keys' | 'onAct'>) {
  return (
    <Menu position="top-end" width={270}>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label="More corrections">
          <MoreIcon size={20} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {RARER.map(([name, says, action]) => (
          <Menu.Item
            key={name}
            rightSection={<kbd className={classes.key}>{keys.shownFor(name)}</kbd>}
            onClick={() => onAct(action)}
          >
            {says}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
