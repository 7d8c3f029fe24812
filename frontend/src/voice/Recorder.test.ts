import { describe, expect, it, vi } from 'vitest';
import { type Capture, type Clock, LONGEST_S, NoMicrophone, Recorder } from '~/voice/Recorder';

const VOICE = new Blob(['voice']);

/** A clock that stands until a test moves it. */
class StillClock implements Clock {
  private nowMs = 0;
  private tick: (() => void) | null = null;

  now() {
    return this.nowMs;
  }

  every(_ms: number, tick: () => void) {
    this.tick = tick;
    return () => (this.tick = null);
  }

  get isTicking() {
    return this.tick !== null;
  }

  pass(seconds: number) {
    this.nowMs += seconds * 1000;
    this.tick?.();
  }
}

function begin(voice: Blob = VOICE) {
  const clock = new StillClock();
  const dispose = vi.fn();
  const capture: Capture = { level: () => 0.5, stop: () => Promise.resolve(voice), dispose };
  let unplug = () => {};
  const open = (onEnded: () => void) => {
    unplug = onEnded;
    return Promise.resolve(capture);
  };
  const recorder = new Recorder({ open }, clock);
  return { recorder, clock, dispose, unplug: () => unplug() };
}

async function kept() {
  const begun = begin();
  await begun.recorder.start();
  begun.clock.pass(2);
  await begun.recorder.stop();
  return begun;
}

describe('a recorder', () => {
  it('runs from the moment the microphone is there and keeps what was said', async () => {
    const { recorder, clock, dispose } = begin();
    const starting = recorder.start();
    expect(recorder.state.get()).toEqual({ step: 'asking' });
    expect(recorder.hasUnsent).toBe(false);
    await starting;
    clock.pass(2);
    expect(recorder.state.get()).toEqual({ step: 'recording', lastsS: 2, level: 0.5 });
    expect(recorder.hasUnsent).toBe(true);
    await recorder.stop();
    expect(recorder.state.get()).toMatchObject({
      step: 'kept',
      recorded: { voice: VOICE, lastsS: 2 },
    });
    expect(dispose).toHaveBeenCalled();
    expect(clock.isTicking).toBe(false);
  });

  it('stops by itself when nobody needs more', async () => {
    const { recorder, clock } = begin();
    await recorder.start();
    clock.pass(LONGEST_S);
    await vi.waitFor(() => expect(recorder.state.get().step).toBe('kept'));
  });

  it('keeps what it has when the microphone is unplugged', async () => {
    const { recorder, clock, unplug } = begin();
    await recorder.start();
    clock.pass(1);
    unplug();
    await vi.waitFor(() => expect(recorder.state.get().step).toBe('kept'));
  });

  it('says why there is no microphone', async () => {
    const open = () => Promise.reject(new NoMicrophone('There is none.'));
    const recorder = new Recorder({ open });
    await recorder.start();
    expect(recorder.state.get()).toEqual({ step: 'idle', error: 'There is none.' });
  });

  it('says when nothing was recorded', async () => {
    const { recorder } = begin(new Blob([]));
    await recorder.start();
    await recorder.stop();
    expect(recorder.state.get()).toMatchObject({ step: 'idle', error: /./ });
    expect(recorder.hasUnsent).toBe(false);
  });

  it('lets go of a microphone that was given too late', async () => {
    const { recorder, dispose } = begin();
    const starting = recorder.start();
    recorder.discard();
    await starting;
    expect(dispose).toHaveBeenCalled();
    expect(recorder.state.get().step).toBe('idle');
  });

  it('tells how much is sent, and has nothing left after it', async () => {
    const { recorder } = await kept();
    const shares: unknown[] = [];
    await recorder.send((recorded, onShare) => {
      expect(recorded.voice).toBe(VOICE);
      onShare(0.5);
      shares.push(recorder.state.get());
      return Promise.resolve();
    });
    expect(shares).toMatchObject([{ step: 'sending', share: 0.5 }]);
    expect(recorder.state.get().step).toBe('idle');
    expect(recorder.hasUnsent).toBe(false);
  });

  it('keeps what could not be sent for another try', async () => {
    const { recorder } = await kept();
    const before = recorder.state.get();
    const lost = new Error('no network');
    await expect(recorder.send(() => Promise.reject(lost))).rejects.toBe(lost);
    expect(recorder.state.get()).toEqual(before); // under the same key: it may have arrived
    expect(recorder.hasUnsent).toBe(true);
  });
});
