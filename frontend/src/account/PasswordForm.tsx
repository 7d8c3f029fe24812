// Changing one's password; other devices are signed out, this one is not.
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { answer, api } from '~/api/client';
import { formError } from '~/api/field-errors';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { Section } from '~/app/Section';
import classes from '~/account/Forms.module.css';

const BLANK = { old: '', new: '' };

export function PasswordForm() {
  const change = useMutation({
    mutationFn: (body: typeof BLANK) => answer(api.POST('/api/account/password/', { body })),
  });
  const { values, field, reset } = useFields(BLANK, change.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate(values, { onSuccess: reset });
  };
  return (
    <Section title="Password" text="A new password signs you out everywhere but here.">
      <form onSubmit={submit}>
        <Stack gap="sm" className={classes.narrow}>
          <PasswordInput
            label="Present password"
            autoComplete="current-password"
            required
            {...field('old')}
          />
          <PasswordInput
            label="New password"
            autoComplete="new-password"
            required
            {...field('new')}
          />
          <FormError sentence={formError(change.error, Object.keys(BLANK))} />
          <Group gap="sm">
            <Button type="submit" variant="default" loading={change.isPending}>
              Change password
            </Button>
            <span role="status" className={classes.saved}>
              {change.isSuccess && !values.old && 'Changed.'}
            </span>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
