// Stopping what takes long, asked once.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { formError } from '~/api/field-errors';
import { FormError } from '~/app/FormError';

interface StopButtonProps {
  title: string;
  /** What is lost by it, and what is not. */
  text: string;
  stop: {
    error: unknown;
    isPending: boolean;
    mutate: (nothing: undefined, then: { onSuccess: () => void }) => void;
  };
}

export function StopButton({ title, text, stop }: StopButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Stop
      </Button>
      <Modal opened={isAsking} onClose={close} title={title}>
        <Stack gap="md">
          <p>{text}</p>
          <FormError sentence={formError(stop.error, [])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              Let it go on
            </Button>
            <Button
              color="red"
              loading={stop.isPending}
              onClick={() => stop.mutate(undefined, { onSuccess: close })}
            >
              Stop it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
