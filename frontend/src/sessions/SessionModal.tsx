// Changing or removing a session.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { formError } from '~/api/field-errors';
import type { PlayerSession } from '~/api/types';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { RemoveButton } from '~/app/RemoveButton';
import { count } from '~/format/amounts';
import { Seats } from '~/sessions/Seats';
import { SessionFields } from '~/sessions/SessionFields';
import { seatsOf, useRemoveSession, useSaveSession } from '~/sessions/sessions';

interface SessionModalProps {
  session: PlayerSession;
  onClose: () => void;
}

export function SessionModal({ session, onClose }: SessionModalProps) {
  const navigate = useNavigate();
  const save = useSaveSession();
  const remove = useRemoveSession();
  const [seats, setSeats] = useState(() => seatsOf(session.participants));
  const { values, field } = useFields(
    {
      title: session.title,
      played_on: session.played_on ?? '',
      notes: session.notes ?? '',
    },
    save.error,
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const seated = seats.map(({ player, end }) => ({ player, end }));
    const standing = (session.participants ?? []).filter(
      ({ player, end }) => !end && !seats.some((seat) => seat.player === player),
    );
    const participants = [
      ...seated,
      ...standing.map(({ player }) => ({ player, end: '' as const })),
    ];
    save.mutate({ id: session.id, form: { ...values, participants } }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title="Edit session" size="lg">
      <form onSubmit={submit}>
        <Stack gap="md">
          <SessionFields field={field} />
          <Seats seats={seats} onChange={setSeats} />
          <FormError sentence={formError(save.error ?? remove.error, Object.keys(values))} />
          <Group justify="space-between">
            <RemoveButton
              question={`Remove this session with ${count(session.videos.length, 'video')} and all their strokes? This cannot be undone.`}
              isPending={remove.isPending}
              onRemove={() => remove.mutate(session.id, { onSuccess: () => void navigate('/') })}
            />
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
