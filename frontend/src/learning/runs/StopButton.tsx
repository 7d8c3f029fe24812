// Stopping a training, asked once.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { formError } from '~/api/field-errors';
import type { TrainingRun } from '~/api/types';
import { FormError } from '~/app/FormError';
import { useStop } from '~/learning/runs/trainingRuns';

export function StopButton({ run }: { run: TrainingRun }) {
  const [isAsking, setAsking] = useState(false);
  const stop = useStop(run);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Stop
      </Button>
      <Modal opened={isAsking} onClose={close} title="Stop this training?">
        <Stack gap="md">
          <p>
            What it has learnt so far is thrown away. The snapshot stays, and you can train on it
            again.
          </p>
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
