// What its author can do with a note.
import { ActionIcon, Button, Menu, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import { FormError } from '~/app/FormError';
import { MicrophoneIcon, MoreIcon, NextIcon, PencilIcon, TrashIcon } from '~/theme/icons';
import type { NotePlayerProps } from '~/voice/NotePlayer';
import classes from '~/voice/NotePlayer.module.css';
import { useChangeNote, useRemoveNote } from '~/voice/queries';
import { noteWords } from '~/voice/voiceWords';

type NoteMenuProps = NotePlayerProps & { onReword: () => void };

export function NoteMenu({ note, stroke, contactS, nowS, onReword, onAnew }: NoteMenuProps) {
  const [isAsking, setIsAsking] = useState(false);
  const move = useChangeNote(stroke);
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon
            className={classes.play ?? ''}
            variant="subtle"
            color="gray"
            loading={move.isPending}
            aria-label={`What to do with the ${noteWords(note, contactS).toLowerCase()}`}
          >
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<PencilIcon />} onClick={onReword}>
            Edit the caption
          </Menu.Item>
          <Menu.Item
            leftSection={<NextIcon />}
            onClick={() => move.mutate({ id: note.id, at_s: nowS })}
          >
            Move to the shown frame
          </Menu.Item>
          <Menu.Item leftSection={<MicrophoneIcon />} onClick={onAnew}>
            Record anew
          </Menu.Item>
          <Menu.Item color="red" leftSection={<TrashIcon />} onClick={() => setIsAsking(true)}>
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isAsking && <Removal stroke={stroke} id={note.id} onClose={() => setIsAsking(false)} />}
    </>
  );
}

interface RemovalProps {
  stroke: string;
  id: number;
  onClose: () => void;
}

function Removal({ stroke, id, onClose }: RemovalProps) {
  const remove = useRemoveNote(stroke);
  return (
    <Modal opened onClose={onClose} title="Remove this note?">
      <Stack gap="md">
        <p>It is removed for everybody. This cannot be undone.</p>
        <FormError sentence={remove.error ? sentenceOf(remove.error) : null} />
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(id)}>
          Remove
        </Button>
      </Stack>
    </Modal>
  );
}
