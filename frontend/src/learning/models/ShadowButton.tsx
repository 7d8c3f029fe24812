// Letting a model look along, asked once, and sending it away.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formError } from '~/api/field-errors';
import type { ModelVersion } from '~/api/types';
import { FormError } from '~/app/FormError';
import { modelName, nameFor } from '~/learning/models/modelWords';
import { shadowQuery, useLookAlong, useSendAway } from '~/learning/models/shadow';
import { looksAlong, mayLookAlong, meaningWords } from '~/learning/models/shadowWords';

interface ShadowButtonProps {
  model: ModelVersion;
  models: readonly ModelVersion[];
}

/** Nothing for a model that may not look along. */
export function ShadowButton({ model, models }: ShadowButtonProps) {
  const shadow = useQuery(shadowQuery).data;
  if (!shadow || !mayLookAlong(model)) return null;
  if (looksAlong(model, shadow)) return <SendAway />;
  return (
    <LetLook
      model={model}
      models={models}
      before={shadow.model_version && nameFor(shadow.model_version, models)}
    />
  );
}

function SendAway() {
  const sendAway = useSendAway();
  return (
    <div>
      <Button variant="default" loading={sendAway.isPending} onClick={() => sendAway.mutate()}>
        Send it away
      </Button>
      <FormError sentence={formError(sendAway.error, [])} />
    </div>
  );
}

interface LetLookProps extends ShadowButtonProps {
  /** The name of the model whose place it takes. */
  before: string | null;
}

function LetLook({ model, models, before }: LetLookProps) {
  const [isAsking, setAsking] = useState(false);
  const lookAlong = useLookAlong(model);
  const close = () => setAsking(false);
  const champion = models.find(({ is_champion }) => is_champion);
  const present = champion ? modelName(champion) : 'your present model';
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Let it look along
      </Button>
      <Modal opened={isAsking} onClose={close} title={`Let ${modelName(model)} look along`}>
        <Stack gap="md">
          <p>{meaningWords(modelName(model), present)}</p>
          <p>
            It takes as much computer time again as the analysis, always behind uploads.
            {before && ` ${before}, which looks along now, is sent away.`}
          </p>
          <FormError sentence={formError(lookAlong.error, [])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button
              data-autofocus
              loading={lookAlong.isPending}
              onClick={() => lookAlong.mutate(undefined, { onSuccess: close })}
            >
              Let it look along
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
