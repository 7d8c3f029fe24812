// Asks before a whole timeline goes back, and says how much that takes back.
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { DoneEdit, Video } from '~/api/types';
import { FormError } from '~/app/FormError';
import { count } from '~/format/amounts';
import { useRestore } from '~/history/queries';
import classes from '~/history/History.module.css';
import { newKey } from '~/api/newKey';

interface RestoreModalProps {
  video: Video;
  /** The last edit that stays; 0 for how the timeline began. */
  number: number;
  newest: number;
  onClose: () => void;
  onRestored: (done: DoneEdit) => void;
}

export function RestoreModal({ video, number, newest, onClose, onRestored }: RestoreModalProps) {
  const [id] = useState(newKey); // of one wish, however often it is sent
  const restore = useRestore(video.id);
  const edits = count(newest - number, 'edit');
  const done = (edit: DoneEdit) => {
    onRestored(edit);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Restore the timeline?">
      <div className={classes.restore}>
        <p>
          {number === 0
            ? 'The timeline becomes what it was before anybody changed it.'
            : `The timeline becomes what it was after edit ${number}.`}{' '}
          {newest - number === 1 ? 'The last edit is' : `The last ${edits} are`} taken back, and
          strokes added since then are rejected. That is an edit too, so it can be undone.
        </p>
        {restore.error && <FormError sentence={sentenceOf(restore.error)} />}
        <Button
          data-autofocus
          loading={restore.isPending}
          onClick={() => restore.mutate({ id, number }, { onSuccess: done })}
        >
          Take back {edits}
        </Button>
      </div>
    </Modal>
  );
}
