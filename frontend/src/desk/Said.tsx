// What coaches said of a stroke: heard at a press, which brings the film to the frame it is about.
import { useRef, useState } from 'react';
import type { VoiceNote } from '~/api/types';
import { seekFreely } from '~/desk/act';
import { inTheFilm } from '~/desk/inTheFilm';
import classes from '~/desk/Remarks.module.css';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { MicrophoneIcon, PauseIcon } from '~/theme/icons';
import { speak, UNHEARD } from '~/voice/speak';
import { noteWords } from '~/voice/voiceWords';

interface SaidProps {
  player: VideoPlayer;
  notes: readonly VoiceNote[];
  contactS: number;
}

export function Said({ player, notes, contactS }: SaidProps) {
  const voice = useRef<HTMLAudioElement>(null);
  const [heard, setHeard] = useState<number | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const hear = (note: VoiceNote) => {
    setIsFailed(false);
    if (!voice.current) return;
    if (heard === note.id) {
      voice.current.pause();
      return;
    }
    seekFreely(player, note.frame);
    setHeard(note.id);
    voice.current.src = note.audio;
    speak(voice.current, () => {
      setHeard(null);
      setIsFailed(true);
    });
  };
  return (
    <>
      <audio ref={voice} preload="none" onPause={() => setHeard(null)} />
      <ul className={classes.list} aria-label="Voice notes">
        {inTheFilm(notes, player.table).map((note) => (
          <li key={note.id}>
            <button
              type="button"
              className={classes.look}
              aria-pressed={heard === note.id}
              title={note.text}
              onClick={() => hear(note)}
            >
              {heard === note.id ? <PauseIcon size={14} /> : <MicrophoneIcon size={14} />}
              {noteWords(note, contactS)}
            </button>
          </li>
        ))}
      </ul>
      {isFailed && (
        <p role="alert" className={classes.failed}>
          {UNHEARD}
        </p>
      )}
    </>
  );
}
