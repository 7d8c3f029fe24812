// Promoting, asked once: the verdict in short, and a reason where it speaks against it.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formError } from '~/api/field-errors';
import type { ModelVersion, JudgedRun } from '~/api/types';
import { FormError } from '~/app/FormError';
import { Warning } from '~/app/Warning';
import learning from '~/learning/Learning.module.css';
import { nameFor } from '~/learning/models/modelWords';
import { ReasonField } from '~/learning/ReasonField';
import { usePromote } from '~/learning/runs/trainingRuns';
import { verdictSentence } from '~/learning/verdict/promoteWords';

interface PromoteModalProps {
  run: JudgedRun;
  models: readonly ModelVersion[];
  /** The rules that speak against it; null where all were kept. */
  broken: readonly string[] | null;
  isOpen: boolean;
  onClose: () => void;
}

/** Always there, so that it can give the focus back when it closes. */
export function PromoteModal({ isOpen, onClose, ...more }: PromoteModalProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Promote the new model" size="lg">
      <Asking onClose={onClose} {...more} />
    </Modal>
  );
}

function Asking({ run, models, broken, onClose }: Omit<PromoteModalProps, 'isOpen'>) {
  const [reason, setReason] = useState('');
  const promote = usePromote(run);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    promote.mutate(reason.trim(), { onSuccess: onClose });
  };
  const present = nameFor(run.judged_against ?? '', models);
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>
          {nameFor(run.model_version ?? '', models)} will analyse every new video instead of{' '}
          {present}. Timelines that are there stay as they are, and you can take {present} again at
          any time.
        </p>
        {broken ? (
          <Against present={present} broken={broken} />
        ) : (
          <p>{verdictSentence(true, present)}</p>
        )}
        <ReasonField
          value={reason}
          onChange={setReason}
          without={broken ? 'Without a reason it is not promoted.' : undefined}
        />
        <FormError sentence={formError(promote.error, [])} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            color={broken ? 'red' : undefined}
            disabled={broken !== null && reason.trim() === ''}
            loading={promote.isPending}
          >
            {broken ? 'Promote all the same' : 'Promote'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Against({ present, broken }: { present: string; broken: readonly string[] }) {
  return (
    <>
      <Warning>
        {verdictSentence(false, present)} Your coaches may have to correct more than before.
      </Warning>
      <p>Of the rules these were not kept; further down on the page stands why:</p>
      <ul className={learning.reasons} aria-label="Rules that were not kept">
        {broken.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
