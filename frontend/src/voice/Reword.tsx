// Another caption for a note.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { VoiceNote } from '~/api/types';
import { FormError } from '~/app/FormError';
import { useChangeNote } from '~/voice/queries';
import classes from '~/voice/RecordNote.module.css';

interface RewordProps {
  stroke: string;
  note: VoiceNote;
  onClose: () => void;
}

export function Reword({ stroke, note, onClose }: RewordProps) {
  const [text, setText] = useState(note.text ?? '');
  const change = useChangeNote(stroke);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ id: note.id, text }, { onSuccess: onClose });
      }}
    >
      <TextInput
        label="Caption"
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <FormError sentence={change.error ? sentenceOf(change.error) : null} />
      <div className={classes.actions}>
        <Button className={classes.large ?? ''} type="submit" loading={change.isPending}>
          Save
        </Button>
        <Button className={classes.large ?? ''} variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
