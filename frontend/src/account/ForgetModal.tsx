// Forgetting a player: what it reaches, the name typed to mean it, and the report afterwards.
import { Button, Group, Modal, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { Fact, ReachFacts } from '~/account/ReachFacts';
import classes from '~/account/ForgetModal.module.css';
import { doneWords } from '~/account/forgetWords';
import { reachQuery, useForget } from '~/account/forgetting';
import { sentenceOf } from '~/api/errors';
import { fieldError, formError } from '~/api/field-errors';
import type { Forgetting, Player } from '~/api/types';
import { FormError } from '~/app/FormError';
import { Notice } from '~/app/Notice';
import { Warning } from '~/app/Warning';

interface ForgetModalProps {
  player: Player;
  onClose: () => void;
}

export function ForgetModal({ player, onClose }: ForgetModalProps) {
  const [record, setRecord] = useState<Forgetting | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={record ? 'Forgotten' : `Forget ${player.name}`}
      size="lg"
    >
      {record ? (
        <Report record={record} onClose={onClose} />
      ) : (
        <Asking player={player} onClose={onClose} onForgotten={setRecord} />
      )}
    </Modal>
  );
}

interface AskingProps extends ForgetModalProps {
  onForgotten: (record: Forgetting) => void;
}

function Asking({ player, onClose, onForgotten }: AskingProps) {
  const [typed, setTyped] = useState('');
  const reach = useQuery(reachQuery(player.id));
  const forget = useForget(player.id);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    forget.mutate(typed.trim(), { onSuccess: onForgotten });
  };
  return (
    <form className={classes.step} onSubmit={submit}>
      <section className={classes.facts} aria-label="What goes" aria-busy={reach.isPending}>
        {reach.data && <ReachFacts reach={reach.data} />}
        {reach.isPending && [1, 2, 3].map((row) => <Skeleton key={row} height={52} />)}
        {reach.isError && (
          <Notice
            title="This could not be looked up"
            text={sentenceOf(reach.error)}
            onRetry={() => void reach.refetch()}
          />
        )}
      </section>
      <Warning>There is no way back: what goes cannot be restored.</Warning>
      <TextInput
        label={`Type “${player.name}” to mean it`}
        data-autofocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={fieldError(forget.error, 'confirm')}
      />
      <FormError sentence={formError(forget.error, ['confirm'])} />
      <Group justify="space-between">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          type="submit"
          color="red"
          loading={forget.isPending}
          disabled={!reach.data || typed.trim() !== player.name.trim()}
        >
          Forget for good
        </Button>
      </Group>
    </form>
  );
}

function Report({ record, onClose }: { record: Forgetting; onClose: () => void }) {
  return (
    <div className={classes.step} role="status">
      <Fact name={`Record ${record.id}, which tells no name`}>
        {doneWords(record).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Fact>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </div>
  );
}
