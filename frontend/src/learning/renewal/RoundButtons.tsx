// Pausing a round, going on with it, and stopping it, which is asked once.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { formError } from '~/api/field-errors';
import type { Renewal } from '~/api/types';
import { FormError } from '~/app/FormError';
import classes from '~/learning/renewal/Renewal.module.css';
import { useGoOn, usePause, useStop } from '~/learning/renewal/renewals';
import { PauseIcon, PlayIcon } from '~/theme/icons';

export function RoundButtons({ round }: { round: Renewal }) {
  const pause = usePause(round);
  const goOn = useGoOn(round);
  return (
    <div>
      <div className={classes.buttons}>
        {round.state === 'paused' ? (
          <Button
            leftSection={<PlayIcon size={16} />}
            loading={goOn.isPending}
            onClick={() => goOn.mutate()}
          >
            Go on
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<PauseIcon size={16} />}
            loading={pause.isPending}
            onClick={() => pause.mutate()}
          >
            Pause
          </Button>
        )}
        <StopRound round={round} />
      </div>
      <FormError sentence={formError(pause.error ?? goOn.error, [])} />
    </div>
  );
}

function StopRound({ round }: { round: Renewal }) {
  const [isAsking, setAsking] = useState(false);
  const stop = useStop(round);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Stop
      </Button>
      <Modal opened={isAsking} onClose={close} title="Stop analysing old videos again?">
        <Stack gap="md">
          <p>
            What is analysed again by now stays so. The video under way and those that wait keep the
            strokes they have, and you can begin again at any time.
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
