// The first visit of an empty installation: found the club and become its admin.
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { Doorway } from '~/account/Doorway';
import { statusQuery } from '~/account/status';
import { answer, api } from '~/api/client';
import { formError } from '~/api/field-errors';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { usePageTitle } from '~/app/page-title';

const BLANK = { club: '', name: '', email: '', password: '' };

export default function SetupPage() {
  usePageTitle('Welcome');
  const queries = useQueryClient();
  const found = useMutation({
    mutationFn: (body: typeof BLANK) => answer(api.POST('/api/account/setup/', { body })),
    onSuccess: (status) => queries.setQueryData(statusQuery.queryKey, status),
  });
  const { values, field } = useFields(BLANK, found.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    found.mutate(values);
  };
  return (
    <Doorway
      title="Welcome to Loopdrive"
      text="Nobody has been here yet. Name your club and make yourself its admin; coaches and players come next."
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label="Club"
            autoComplete="organization"
            required
            autoFocus
            {...field('club')}
          />
          <TextInput label="Your name" autoComplete="name" required {...field('name')} />
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            {...field('email')}
          />
          <PasswordInput
            label="Password"
            description="Eight characters or more, not only digits."
            autoComplete="new-password"
            required
            {...field('password')}
          />
          <FormError sentence={formError(found.error, Object.keys(BLANK))} />
          <Button type="submit" size="md" loading={found.isPending}>
            Found the club
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
