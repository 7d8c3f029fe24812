// Having old videos analysed again, asked once.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { formError } from '~/api/field-errors';
import type { OldVideos } from '~/api/types';
import { FormError } from '~/app/FormError';
import { count } from '~/format/amounts';
import { useBegin } from '~/learning/renewal/renewals';
import { RetryIcon } from '~/theme/icons';

interface BeginButtonProps {
  old: OldVideos;
  /** The name of the model that will look at them. */
  model: string;
}

export function BeginButton({ old, model }: BeginButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const begin = useBegin();
  const close = () => setAsking(false);
  return (
    <>
      <Button leftSection={<RetryIcon size={16} />} onClick={() => setAsking(true)}>
        Analyse them again
      </Button>
      <Modal opened={isAsking} onClose={close} title="Analyse old videos again">
        <Stack gap="md">
          <p>
            {model} looks at {count(old.videos, 'video')} again, one after the other. What people
            have said of strokes stays, and approved videos are left as they are.
          </p>
          <p>
            New uploads always come first, so it may take a while. You can pause or stop it at any
            time; what is done by then stays.
          </p>
          <FormError sentence={formError(begin.error, [])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button
              data-autofocus
              loading={begin.isPending}
              onClick={() => begin.mutate(undefined, { onSuccess: close })}
            >
              Analyse again
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
