// Pausing a round, going on with it, and stopping it, which is asked once.
import { Button } from '@mantine/core';
import { formError } from '~/api/field-errors';
import type { Renewal } from '~/api/types';
import { FormError } from '~/app/FormError';
import classes from '~/learning/renewal/Renewal.module.css';
import { useGoOn, usePause, useStop } from '~/learning/renewal/renewals';
import { StopButton } from '~/learning/StopButton';
import { PauseIcon, PlayIcon } from '~/theme/icons';

export function RoundButtons({ round }: { round: Renewal }) {
  const pause = usePause(round);
  const goOn = useGoOn(round);
  const stop = useStop(round);
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
        <StopButton
          title="Stop analysing old videos again?"
          text="What is analysed again by now stays so. The video under way and those that wait keep the strokes they have, and you can begin again at any time."
          stop={stop}
        />
      </div>
      <FormError sentence={formError(pause.error ?? goOn.error, [])} />
    </div>
  );
}
