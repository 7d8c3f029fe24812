// Signing in. The address stays, so that people land where they wanted to go.
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { Doorway } from '~/account/Doorway';
import { statusQuery } from '~/account/status';
import { answer, api } from '~/api/client';
import { ApiError } from '~/api/errors';
import { formError } from '~/api/field-errors';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { usePageTitle } from '~/app/page-title';
import { useNothingKept } from '~/offline/useOffline';

const BLANK = { email: '', password: '' };
const NO_CLUB = "Your login belongs to no club. Ask your club's admin to add you.";

export default function SignInPage() {
  usePageTitle('Sign in');
  useNothingKept();
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: async (body: typeof BLANK) => {
      const status = await answer(api.POST('/api/account/login/', { body }));
      if (!status.me) throw new ApiError(403, NO_CLUB);
      return status;
    },
    onSuccess: (status) => queries.setQueryData(statusQuery.queryKey, status),
  });
  const { values, field } = useFields(BLANK, signIn.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate(values);
  };
  return (
    <Doorway title="Sign in" text="With the e-mail address your club knows you by.">
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            type="email"
            label="E-mail"
            autoComplete="username"
            required
            autoFocus
            {...field('email')}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            {...field('password')}
          />
          <FormError sentence={formError(signIn.error, Object.keys(BLANK))} />
          <Button type="submit" size="md" loading={signIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
