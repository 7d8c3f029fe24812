// Making or changing a player.
import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import classes from '~/account/Forms.module.css';
import { HANDS, useRemovePlayer, useSavePlayer } from '~/account/players';
import { useMe } from '~/account/status';
import { fieldError, formError } from '~/api/field-errors';
import type { Handedness, Player } from '~/api/types';
import { FormError } from '~/app/FormError';
import { RemoveButton } from '~/app/RemoveButton';
import { TrashIcon } from '~/theme/icons';

interface PlayerModalProps {
  player: Player | null;
  onForget: (player: Player) => void;
  onClose: () => void;
}

export function PlayerModal({ player, onForget, onClose }: PlayerModalProps) {
  const me = useMe();
  const [name, setName] = useState(player?.name ?? '');
  const [handedness, setHandedness] = useState<Handedness>(player?.handedness ?? 'right');
  const save = useSavePlayer();
  const remove = useRemovePlayer();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ id: player?.id ?? null, form: { name, handedness } }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={player ? 'Edit player' : 'New player'}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label="Name"
            required
            maxLength={120}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={fieldError(save.error, 'name')}
          />
          <div>
            <span className={classes.label}>Playing hand</span>
            <SegmentedControl
              fullWidth
              aria-label="Playing hand"
              data={[...HANDS]}
              value={handedness}
              onChange={setHandedness}
            />
          </div>
          <FormError sentence={formError(save.error ?? remove.error, ['name'])} />
          <Group justify="space-between">
            {player ? (
              <RemoveButton
                question={`Remove ${player.name}? Their strokes stay, without a name.`}
                isPending={remove.isPending}
                onRemove={() => remove.mutate(player.id, { onSuccess: onClose })}
              />
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
          {player && me.is_admin && (
            <div>
              <Button
                variant="subtle"
                color="red"
                leftSection={<TrashIcon size={16} />}
                onClick={() => onForget(player)}
              >
                Forget this player …
              </Button>
              <p className={classes.hint}>
                Their footage, labels, and what models learnt of them. To take only the name away,
                remove them: afterwards nobody can tell which footage was theirs.
              </p>
            </div>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
