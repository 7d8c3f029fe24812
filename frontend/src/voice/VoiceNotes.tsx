// What was said of a stroke's frames, and where a coach says more.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { VoiceNote } from '~/api/types';
import { useWatched } from '~/player/useWatched';
import { browserMicrophone } from '~/voice/browserMicrophone';
import { NotePlayer } from '~/voice/NotePlayer';
import { voiceNotesQuery } from '~/voice/queries';
import { Recorder } from '~/voice/Recorder';
import { RecordNote } from '~/voice/RecordNote';
import classes from '~/voice/VoiceNotes.module.css';

interface VoiceNotesProps {
  stroke: string;
  contactS: number;
  /** The moment of the picture on the screen, in seconds into the clip. */
  nowS: number;
  canSpeak: boolean;
  onLook: (atS: number) => void;
  /** Tells whether a recording would be lost now. */
  onUnsent: (hasUnsent: boolean) => void;
}

/** Where what is being said belongs. */
interface Target {
  atS: number;
  anew: VoiceNote | null;
}

export function VoiceNotes(props: VoiceNotesProps) {
  const { stroke, contactS, nowS, canSpeak, onLook, onUnsent } = props;
  const notes = useQuery(voiceNotesQuery(stroke)).data ?? [];
  const [recorder] = useState(() => new Recorder(browserMicrophone));
  const [target, setTarget] = useState<Target | null>(null);
  const [speaking, setSpeaking] = useState<number | null>(null);
  useUnsent(recorder, onUnsent);
  const begin = (atS: number, anew: VoiceNote | null) => {
    recorder.discard();
    onLook(atS);
    setSpeaking(null);
    setTarget({ atS, anew });
    void recorder.start();
  };
  if (!canSpeak && notes.length === 0) return null;
  return (
    <section className={classes.notes} aria-label="Voice notes">
      {notes.length > 0 && (
        <ul className={classes.list} aria-label="Notes">
          {notes.map((note) => (
            <NotePlayer
              key={note.id}
              note={note}
              stroke={stroke}
              contactS={contactS}
              nowS={nowS}
              isSilenced={speaking !== note.id}
              onPlay={() => setSpeaking(note.id)}
              onLook={onLook}
              onAnew={() => begin(note.at_s, note)}
            />
          ))}
        </ul>
      )}
      {canSpeak && (
        <RecordNote
          key={target?.anew?.id ?? 'new'}
          stroke={stroke}
          recorder={recorder}
          atS={target?.atS ?? null}
          contactS={contactS}
          anew={target?.anew ?? null}
          onBegin={() => begin(nowS, null)}
          onEnd={() => setTarget(null)}
        />
      )}
    </section>
  );
}

/** Tells what would be lost, has the browser ask before it closes the tab, and lets go at the end. */
function useUnsent(recorder: Recorder, onUnsent: (hasUnsent: boolean) => void): void {
  const hasUnsent = useWatched(recorder.state, () => recorder.hasUnsent);
  const tell = useEffectEvent(onUnsent);
  useEffect(() => {
    tell(hasUnsent);
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (hasUnsent) window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasUnsent]);
  useEffect(
    () => () => {
      recorder.discard();
      tell(false);
    },
    [recorder],
  );
}
