// Freezing what is approved: a new snapshot, or the one that holds the same, or why not.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fieldError, formError } from '~/api/field-errors';
import type { Snapshot } from '~/api/types';
import { FormError } from '~/app/FormError';
import { useFreeze } from '~/learning/snapshots';
import { nameOf } from '~/learning/snapshotWords';

const MAX_TITLE = 200;

interface FreezeModalProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Always there, so that it can give the focus back when it closes. */
export function FreezeModal({ isOpen, onClose }: FreezeModalProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Freeze what is approved">
      <Freezing onClose={onClose} />
    </Modal>
  );
}

function Freezing({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const freeze = useFreeze();
  if (freeze.data && !freeze.data.isNew) return <SameAgain snapshot={freeze.data.snapshot} />;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    freeze.mutate(title.trim(), {
      onSuccess: ({ snapshot, isNew }) => {
        if (isNew) void navigate(addressOf(snapshot));
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>
          Every approved video goes into a new snapshot as it stands now. Sessions of the test part
          go in too, marked so that no model learns from them.
        </p>
        <TextInput
          label="Title"
          description="If you like: what you will know it by, such as “Spring”."
          maxLength={MAX_TITLE}
          data-autofocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={fieldError(freeze.error, 'title')}
        />
        <FormError sentence={formError(freeze.error, ['title'])} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={freeze.isPending}>
            Freeze
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SameAgain({ snapshot }: { snapshot: Snapshot }) {
  const way = useRef<HTMLAnchorElement>(null);
  useEffect(() => way.current?.focus(), []);
  return (
    <Stack gap="md">
      <p role="status">
        No snapshot was made: what is approved is exactly what “{nameOf(snapshot)}” holds already.
      </p>
      <Group justify="flex-end">
        <Button component={Link} to={addressOf(snapshot)} ref={way}>
          Open snapshot {snapshot.number}
        </Button>
      </Group>
    </Stack>
  );
}

function addressOf({ id }: Snapshot): string {
  return `/learning/snapshots/${id}`;
}
