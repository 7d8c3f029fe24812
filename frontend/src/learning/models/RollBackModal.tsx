// Giving the place back to the model before, asked once.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formError } from '~/api/field-errors';
import { FormError } from '~/app/FormError';
import { useRollBack } from '~/learning/models/models';
import { ReasonField } from '~/learning/ReasonField';

interface RollBackModalProps {
  /** The name of the model that comes back. */
  before: string;
  isOpen: boolean;
  onBack: () => void;
  onClose: () => void;
}

/** Always there, so that it can give the focus back when it closes. */
export function RollBackModal({ isOpen, onClose, ...more }: RollBackModalProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Take the model before again">
      <Asking onClose={onClose} {...more} />
    </Modal>
  );
}

function Asking({ before, onBack, onClose }: Omit<RollBackModalProps, 'isOpen'>) {
  const [asked] = useState(before); // what comes back names another one before itself
  const [reason, setReason] = useState('');
  const rollBack = useRollBack();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    rollBack.mutate(reason.trim(), {
      onSuccess: () => {
        onBack();
        onClose();
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>
          {asked} will analyse every new video. Timelines that are there stay as they are, and the
          present model is kept: its training can be promoted again where it was compared with the
          model that analyses then.
        </p>
        <ReasonField value={reason} onChange={setReason} />
        <FormError sentence={formError(rollBack.error, [])} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={rollBack.isPending}>
            Take {asked} again
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
