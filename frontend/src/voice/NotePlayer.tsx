// One voice note: who, when, of which moment; heard at a press, which brings the film there.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { VoiceNote } from '~/api/types';
import { FormError } from '~/app/FormError';
import { when } from '~/comments/when';
import { whereWords } from '~/drawings/drawingWords';
import { length, moment } from '~/format/times';
import { PauseIcon, PlayIcon } from '~/theme/icons';
import { NoteMenu } from '~/voice/NoteMenu';
import classes from '~/voice/NotePlayer.module.css';
import { Reword } from '~/voice/Reword';
import { speak, UNHEARD } from '~/voice/speak';
import { authorOf, isEdited, noteWords } from '~/voice/voiceWords';

export interface NotePlayerProps {
  note: VoiceNote;
  stroke: string;
  contactS: number;
  nowS: number;
  /** Whether another note has begun to speak. */
  isSilenced: boolean;
  onPlay: () => void;
  onLook: (atS: number) => void;
  onAnew: () => void;
}

export function NotePlayer(props: NotePlayerProps) {
  const { note, stroke, contactS, isSilenced, onPlay, onLook } = props;
  const voice = useRef<HTMLAudioElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [atS, setAtS] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const [isRewording, setIsRewording] = useState(false);
  const words = noteWords(note, contactS);
  useEffect(() => {
    if (isSilenced) voice.current?.pause();
  }, [isSilenced]);
  const play = () => {
    setError(null);
    onLook(note.at_s);
    onPlay();
    if (voice.current) speak(voice.current, () => setError(UNHEARD));
  };
  const seek = (toS: number) => {
    setAtS(toS);
    if (voice.current) voice.current.currentTime = toS;
  };
  return (
    <li className={classes.note}>
      <audio
        ref={voice}
        src={note.audio}
        preload="none"
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        onTimeUpdate={({ currentTarget }) => setAtS(currentTarget.currentTime)}
      />
      <div className={classes.row}>
        <Button
          className={classes.play ?? ''}
          variant="default"
          aria-label={`${isPlaying ? 'Pause' : 'Play'} ${words.toLowerCase()}`}
          onClick={() => (isPlaying ? voice.current?.pause() : play())}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </Button>
        <div className={classes.words}>
          <p>
            <b>{authorOf(note)}</b>{' '}
            <time className={classes.soft} title={moment(note.created_at)}>
              {when(note.created_at)}
              {isEdited(note) && ', edited'}
            </time>
          </p>
          <p className={classes.soft}>{whereWords(note.at_s, contactS)}</p>
        </div>
        {note.can_change && <NoteMenu {...props} onReword={() => setIsRewording(true)} />}
      </div>
      <div className={classes.row}>
        <input
          className={classes.position}
          type="range"
          aria-label={`Position in ${words.toLowerCase()}`}
          min={0}
          max={note.duration_s}
          step={0.1}
          value={Math.min(atS, note.duration_s)}
          onChange={(event) => seek(Number(event.currentTarget.value))}
        />
        <span className={classes.soft}>
          {length(Math.floor(atS))} / {length(Math.max(1, note.duration_s))}
        </span>
      </div>
      {isRewording ? (
        <Reword stroke={stroke} note={note} onClose={() => setIsRewording(false)} />
      ) : (
        note.text && <p className={classes.text}>{note.text}</p>
      )}
      <FormError sentence={error} />
    </li>
  );
}
