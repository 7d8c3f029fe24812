// Speaking a note: record, listen, caption, send; what was recorded stays until it is sent.
import { Button, Progress, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { sentenceOf } from '~/api/errors';
import { keys } from '~/api/keys';
import type { VoiceNote } from '~/api/types';
import { FormError } from '~/app/FormError';
import { whereWords } from '~/drawings/drawingWords';
import { length } from '~/format/times';
import { useWatched } from '~/player/useWatched';
import { MicrophoneIcon, StopIcon } from '~/theme/icons';
import { carryVoice } from '~/voice/carryVoice';
import { LONGEST_S, type Recorder, type RecorderState } from '~/voice/Recorder';
import classes from '~/voice/RecordNote.module.css';

const MOST_LETTERS = 500;

interface RecordNoteProps {
  stroke: string;
  recorder: Recorder;
  /** Where the note belongs, seconds into the clip; null: nothing is being said. */
  atS: number | null;
  contactS: number;
  /** The note that is recorded anew; null: a new one. */
  anew: VoiceNote | null;
  onBegin: () => void;
  onEnd: () => void;
}

export function RecordNote(props: RecordNoteProps) {
  const { recorder, atS, contactS, anew, onBegin, onEnd } = props;
  const state = useWatched(recorder.state, (now) => now);
  const discard = () => {
    recorder.discard();
    onEnd();
  };
  if (state.step === 'idle' || atS === null) {
    return (
      <div className={classes.begin}>
        <Button
          className={classes.large ?? ''}
          variant="default"
          leftSection={<MicrophoneIcon />}
          onClick={onBegin}
        >
          Record a note
        </Button>
        <FormError sentence={state.step === 'idle' ? state.error : null} />
      </div>
    );
  }
  const where = whereWords(atS, contactS);
  return (
    <section className={classes.panel} aria-label="New voice note">
      <p className={classes.where}>{anew ? `Recorded anew, ${where}` : `A note ${where}`}</p>
      {(state.step === 'asking' || state.step === 'recording') && (
        <Speaking state={state} onStop={() => void recorder.stop()} onDiscard={discard} />
      )}
      {(state.step === 'kept' || state.step === 'sending') && (
        <Sending {...props} atS={atS} state={state} onDiscard={discard} />
      )}
    </section>
  );
}

interface SpeakingProps {
  state: Extract<RecorderState, { step: 'asking' | 'recording' }>;
  onStop: () => void;
  onDiscard: () => void;
}

function Speaking({ state, onStop, onDiscard }: SpeakingProps) {
  const isRunning = state.step === 'recording';
  return (
    <>
      {isRunning ? (
        <div className={classes.running}>
          <span className={classes.dot} aria-hidden="true" />
          <span role="timer" aria-label="Recorded so far">
            {length(Math.floor(state.lastsS))} of {length(LONGEST_S)}
          </span>
          <meter className={classes.meter} aria-label="Loudness" value={state.level} />
        </div>
      ) : (
        <p role="status">Waiting for the microphone: your browser may ask you.</p>
      )}
      <div ref={intoView} className={classes.actions}>
        {isRunning && (
          <Button
            className={classes.large ?? ''}
            leftSection={<StopIcon />}
            onClick={onStop}
            data-autofocus
          >
            Stop
          </Button>
        )}
        <Button className={classes.large ?? ''} variant="default" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </>
  );
}

interface SendingProps extends RecordNoteProps {
  atS: number;
  state: Extract<RecorderState, { step: 'kept' | 'sending' }>;
  onDiscard: () => void;
}

function Sending({ stroke, recorder, atS, anew, state, onEnd, onDiscard }: SendingProps) {
  const queries = useQueryClient();
  const [text, setText] = useState(anew?.text ?? '');
  const [error, setError] = useState<string | null>(null);
  const { recorded } = state;
  const isSending = state.step === 'sending';
  const send = () => {
    setError(null);
    const place: Record<string, string> = anew ? {} : { at_s: String(atS), key: recorded.key };
    const to = { stroke, note: anew?.id ?? null, values: { text, ...place } };
    recorder
      .send(({ voice }, onShare) => carryVoice(to, voice, onShare))
      .then(() => {
        onEnd();
        return queries.invalidateQueries({ queryKey: keys.voiceNotes(stroke) });
      })
      .catch((reason: unknown) => setError(sentenceOf(reason)));
  };
  return (
    <form
      ref={intoView}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Listening voice={recorded.voice} />
      <TextInput
        label="Caption, for whoever reads instead of listening"
        value={text}
        maxLength={MOST_LETTERS}
        disabled={isSending}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isSending && <Progress value={state.share * 100} aria-label="Sent" />}
      <FormError sentence={error} />
      <div className={classes.actions}>
        <Button className={classes.large ?? ''} type="submit" loading={isSending}>
          {error ? 'Try again' : 'Send'}
        </Button>
        <Button
          className={classes.large ?? ''}
          variant="default"
          disabled={isSending}
          onClick={onDiscard}
        >
          Discard
        </Button>
      </div>
    </form>
  );
}

/** Plays what the page holds, at an address that goes with the player. */
function Listening({ voice }: { voice: Blob }) {
  const lend = useCallback(
    (player: HTMLAudioElement) => {
      const address = URL.createObjectURL(voice);
      player.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [voice],
  );
  return <audio ref={lend} className={classes.listen} controls aria-label="What you recorded" />;
}

/** What has to be done next is seen, however long the window is. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
