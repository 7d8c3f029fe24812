// Who stands where in this video; the strokes take the names over.
import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { formError } from '~/api/field-errors';
import type { Video } from '~/api/types';
import { FormError } from '~/app/FormError';
import { Seats } from '~/sessions/Seats';
import type { Seat } from '~/sessions/sessions';
import { useSeatVideo } from '~/video/videos';

export function SeatsModal({ video, onClose }: { video: Video; onClose: () => void }) {
  const save = useSeatVideo(video.id);
  const [seats, setSeats] = useState<Seat[]>(() =>
    video.appearances.flatMap(({ player, name, end }) => (player ? [{ player, name, end }] : [])),
  );
  const boxAt = (seat: Seat) => video.appearances.find(({ end }) => end === seat.end)?.box ?? null;
  const submit = () =>
    save.mutate(
      seats.map((seat) => ({ player: seat.player, end: seat.end, box: boxAt(seat) })),
      { onSuccess: onClose },
    );
  return (
    <Modal opened onClose={onClose} title="Who stands where in this video" size="lg">
      <Stack gap="md">
        <Seats seats={seats} onChange={setSeats} />
        <FormError sentence={formError(save.error, [])} />
        <Button ml="auto" loading={save.isPending} onClick={submit}>
          Save
        </Button>
      </Stack>
    </Modal>
  );
}
