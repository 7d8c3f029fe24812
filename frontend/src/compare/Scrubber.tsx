// One place in time for every clip: play, step, the contact, speed, and a slider over all of it.
import { SegmentedControl } from '@mantine/core';
import { act } from '~/compare/act';
import { COMPARE_SPEEDS, type CompareDesk } from '~/compare/CompareDesk';
import { ContactIcon } from '~/compare/icons';
import type { CompareAction } from '~/compare/keys';
import { moment, momentAloud } from '~/compare/momentWords';
import classes from '~/compare/Scrubber.module.css';
import { LoopIcon, StepBackIcon, StepOnIcon } from '~/desk/icons';
import { Control } from '~/player/Control';
import { MomentSlider } from '~/player/MomentSlider';
import { useWatched } from '~/player/useWatched';
import { PauseIcon, PlayIcon } from '~/theme/icons';

export function Scrubber({ desk }: { desk: CompareDesk }) {
  const isPlaying = useWatched(desk.state, (state) => state.isPlaying);
  const isLooping = useWatched(desk.state, (state) => state.isLooping);
  const speed = useWatched(desk.state, (state) => state.speed);
  const on = (action: CompareAction) => () => act(desk, action);
  return (
    <div className={classes.scrubber} role="toolbar" aria-label="All strokes">
      <Slider desk={desk} />
      <div className={classes.row}>
        <ReadOut desk={desk} />
        <div className={classes.middle}>
          <Control name="One frame back" keys="←" onPress={on({ kind: 'step', steps: -1 })}>
            <StepBackIcon size={20} />
          </Control>
          <Control
            name={isPlaying ? 'Pause' : 'Play'}
            keys="Space"
            isMain
            onPress={on({ kind: 'toggle' })}
          >
            {isPlaying ? <PauseIcon size={22} /> : <PlayIcon size={22} />}
          </Control>
          <Control name="One frame on" keys="→" onPress={on({ kind: 'step', steps: 1 })}>
            <StepOnIcon size={20} />
          </Control>
          <Control name="To the contact" keys="C" onPress={on({ kind: 'contact' })}>
            <ContactIcon size={20} />
          </Control>
          <Control name="Repeat" keys="L" isOn={isLooping} onPress={on({ kind: 'loop' })}>
            <LoopIcon size={20} />
          </Control>
        </div>
        <SegmentedControl
          className={classes.speeds ?? ''}
          aria-label="Speed"
          size="xs"
          value={String(speed)}
          onChange={(chosen) => desk.setSpeed(Number(chosen))}
          data={COMPARE_SPEEDS.map((each) => ({ value: String(each), label: `${each}×` }))}
        />
      </div>
    </div>
  );
}

function Slider({ desk }: { desk: CompareDesk }) {
  const { momentS, fromS, toS } = useWatched(desk.state, (state) => state);
  return (
    <MomentSlider
      fromS={fromS}
      toS={toS}
      momentS={momentS}
      contactS={0}
      words={momentAloud(momentS)}
      onMoment={(atS) => desk.showMoment(atS)}
    />
  );
}

function ReadOut({ desk }: { desk: CompareDesk }) {
  const momentS = useWatched(desk.state, (state) => state.momentS);
  return (
    <output className={classes.moment} data-moment={momentS}>
      {moment(momentS)}
    </output>
  );
}
