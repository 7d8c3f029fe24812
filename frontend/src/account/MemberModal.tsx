// Adding or changing a member.
import {
  Button,
  Group,
  Modal,
  PasswordInput,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import classes from '~/account/Forms.module.css';
import { ROLES, useRemoveMember, useSaveMember } from '~/account/members';
import { playersQuery } from '~/account/players';
import { useMe } from '~/account/status';
import { fieldError, formError } from '~/api/field-errors';
import type { Member, Role } from '~/api/types';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { RemoveButton } from '~/app/RemoveButton';

const FIELDS = ['name', 'email', 'password', 'player'];

interface MemberModalProps {
  member: Member | null;
  onClose: () => void;
}

export function MemberModal({ member, onClose }: MemberModalProps) {
  const me = useMe();
  const [role, setRole] = useState<Role>(member?.role ?? 'coach');
  const [player, setPlayer] = useState<number | null>(member?.player ?? null);
  const players = useInfiniteQuery(playersQuery(''));
  const save = useSaveMember();
  const remove = useRemoveMember();
  const { values, field } = useFields(
    { name: member?.name ?? '', email: member?.email ?? '', password: '' },
    save.error,
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = { ...values, role, player };
    save.mutate({ id: member?.id ?? null, form }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={member ? 'Edit member' : 'New member'}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput label="Name" required data-autofocus maxLength={120} {...field('name')} />
          <TextInput label="E-mail" type="email" required {...field('email')} />
          <PasswordInput
            label={member ? 'New password' : 'First password'}
            description={member ? 'Leave empty to keep the present one.' : undefined}
            autoComplete="new-password"
            required={!member}
            {...field('password')}
          />
          <div>
            <span className={classes.label}>Role</span>
            <SegmentedControl
              fullWidth
              aria-label="Role"
              data={ROLES.map(({ value, label }) => ({ value, label }))}
              value={role}
              onChange={setRole}
            />
            <p className={classes.hint}>
              {ROLES.find(({ value }) => value === role)?.label}:{' '}
              {ROLES.find(({ value }) => value === role)?.may}.
            </p>
          </div>
          <Select
            label="Who they are at the table"
            placeholder="Nobody"
            data={players.data?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
            value={player === null ? null : String(player)}
            onChange={(id) => setPlayer(id === null ? null : Number(id))}
            searchable
            clearable
            nothingFoundMessage="No such player"
            error={fieldError(save.error, 'player')}
          />
          <FormError sentence={formError(save.error ?? remove.error, FIELDS)} />
          <Group justify="space-between">
            {member && member.email !== me.email ? (
              <RemoveButton
                question={`Remove ${member.name}? They can no longer sign in; sessions stay.`}
                isPending={remove.isPending}
                onRemove={() => remove.mutate(member.id, { onSuccess: onClose })}
              />
            ) : (
              <span />
            )}
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
