// The row of controls under the picture: play, step, speed, repeat, sound, and where we are.
import { Menu } from '@mantine/core';
import {
  FullScreenIcon,
  KeyboardIcon,
  LoopIcon,
  MutedIcon,
  NextStrokeIcon,
  PreviousStrokeIcon,
  SoundIcon,
  StepBackIcon,
  StepOnIcon,
} from '~/desk/icons';
import { PercentSlider } from '~/app/PercentSlider';
import type { KeyMap } from '~/desk/KeyMap';
import type { DeskAction } from '~/desk/keys';
import classes from '~/desk/Transport.module.css';
import { Control } from '~/player/Control';
import control from '~/player/Control.module.css';
import { SPEEDS } from '~/player/speeds';
import { timecode } from '~/player/timecode';
import { useWatched } from '~/player/useWatched';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { PauseIcon, PlayIcon } from '~/theme/icons';

interface TransportProps {
  player: VideoPlayer;
  hasAudio: boolean;
  keys: KeyMap;
  onAct: (action: DeskAction) => void;
}

export function Transport({ player, hasAudio, keys, onAct }: TransportProps) {
  const isMoving = useWatched(player.state, (state) => state.isMoving);
  const isLooping = useWatched(player.state, (state) => state.loop !== null);
  return (
    <div className={classes.transport} role="toolbar" aria-label="Player">
      <ReadOut player={player} />
      <div className={classes.middle}>
        <Control
          name="Previous stroke"
          keys={keys.shownFor('previous')}
          onPress={() => onAct({ kind: 'stroke', direction: -1 })}
        >
          <PreviousStrokeIcon size={20} />
        </Control>
        <Control
          name="Previous frame"
          keys={keys.shownFor('step-back')}
          onPress={() => onAct({ kind: 'step', frames: -1 })}
        >
          <StepBackIcon size={20} />
        </Control>
        <Control
          name={isMoving ? 'Pause' : 'Play'}
          keys={keys.shownFor('toggle')}
          isMain
          onPress={() => onAct({ kind: 'toggle' })}
        >
          {isMoving ? <PauseIcon size={22} /> : <PlayIcon size={22} />}
        </Control>
        <Control
          name="Next frame"
          keys={keys.shownFor('step-on')}
          onPress={() => onAct({ kind: 'step', frames: 1 })}
        >
          <StepOnIcon size={20} />
        </Control>
        <Control
          name="Next stroke"
          keys={keys.shownFor('next')}
          onPress={() => onAct({ kind: 'stroke', direction: 1 })}
        >
          <NextStrokeIcon size={20} />
        </Control>
      </div>
      <div className={classes.end}>
        <Control
          name="Repeat stroke"
          keys={keys.shownFor('loop')}
          isOn={isLooping}
          onPress={() => onAct({ kind: 'loop' })}
        >
          <LoopIcon size={20} />
        </Control>
        <SpeedMenu player={player} />
        {hasAudio && <Sound player={player} keys={keys} onAct={onAct} />}
        <Control
          name="Full screen"
          keys={keys.shownFor('full-screen')}
          onPress={() => onAct({ kind: 'full-screen' })}
        >
          <FullScreenIcon size={20} />
        </Control>
        <span className={classes.wideOnly}>
          <Control
            name="Table of keys"
            keys={keys.shownFor('help')}
            onPress={() => onAct({ kind: 'help' })}
          >
            <KeyboardIcon size={20} />
          </Control>
        </span>
      </div>
    </div>
  );
}

/** Time and frame; the only part that is drawn again with every frame. */
function ReadOut({ player }: { player: VideoPlayer }) {
  const frame = useWatched(player.state, (state) => state.target ?? state.frame);
  const { table } = player;
  return (
    <div className={classes.readOut}>
      <span className={classes.time}>{timecode(table.startS(frame))}</span>
      <span className={classes.length}>/ {timecode(table.durationS)}</span>
      <span className={classes.frame}>
        frame {frame}
        <span className={classes.wideOnly}> of {table.frames}</span>
      </span>
    </div>
  );
}

function SpeedMenu({ player }: { player: VideoPlayer }) {
  const speed = useWatched(player.state, (state) => state.speed * state.direction);
  return (
    <Menu position="top" width={110}>
      <Menu.Target>
        <button
          type="button"
          className={`${control.control} ${classes.speed}`}
          aria-label={`Speed ${speed} times`}
        >
          {speedName(speed)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {[...SPEEDS].reverse().map((offered) => (
          <Menu.Item
            key={offered}
            className={classes.speedItem}
            data-chosen={offered === speed}
            onClick={() => player.setSpeed(offered)}
          >
            {speedName(offered)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function speedName(speed: number): string {
  return `${speed < 0 ? '−' : ''}${Math.abs(speed)}×`;
}

function Sound({ player, keys, onAct }: Omit<TransportProps, 'hasAudio'>) {
  const isMuted = useWatched(player.state, (state) => state.isMuted || state.volume === 0);
  const volume = useWatched(player.state, (state) => (state.isMuted ? 0 : state.volume));
  return (
    <span className={classes.sound}>
      <Control
        name={isMuted ? 'Sound on' : 'Sound off'}
        keys={keys.shownFor('mute')}
        onPress={() => onAct({ kind: 'mute' })}
      >
        {isMuted ? <MutedIcon size={20} /> : <SoundIcon size={20} />}
      </Control>
      <PercentSlider
        label="Volume"
        className={classes.volume}
        value={volume}
        max={1}
        onChange={(next) => player.setVolume(next)}
      />
    </span>
  );
}
