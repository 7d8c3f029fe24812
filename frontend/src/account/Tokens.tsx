// Tokens for scripts: made, shown once, revoked.
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import classes from '~/account/Forms.module.css';
import { tokensQuery, useNewToken, useRevokeToken } from '~/account/tokens';
import { fieldError, formError } from '~/api/field-errors';
import type { Token } from '~/api/types';
import { FormError } from '~/app/FormError';
import rows from '~/app/Rows.module.css';
import { Section } from '~/app/Section';
import { moment } from '~/format/times';

export function Tokens() {
  const tokens = useQuery(tokensQuery);
  const create = useNewToken();
  const revoke = useRevokeToken();
  const [name, setName] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate(name, { onSuccess: () => setName('') });
  };
  const made = create.data;
  return (
    <Section
      title="Tokens for scripts"
      text="A script that sends a token may do what you may do. Give each script its own, so that you can take one back."
    >
      <form onSubmit={submit} className={classes.line}>
        <TextInput
          className={classes.grow ?? ''}
          label="What is it for?"
          placeholder="Camera in hall 2"
          maxLength={80}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={fieldError(create.error, 'name')}
        />
        <Button type="submit" variant="default" loading={create.isPending}>
          Make a token
        </Button>
      </form>
      <FormError sentence={formError(create.error ?? revoke.error, ['name'])} />
      {made && (
        <div className={classes.key} role="status">
          <strong>{made.name}: copy the key now, it is not shown again.</strong>
          <code>{made.key}</code>
          <CopyButton value={made.key}>
            {({ copied, copy }) => (
              <Button size="compact-sm" w="fit-content" onClick={copy}>
                {copied ? 'Copied' : 'Copy the key'}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
      <ul className={`${rows.rows} ${classes.list}`}>
        {tokens.data?.results.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => revoke.mutate(token.id)} />
        ))}
      </ul>
    </Section>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>{token.name}</p>
        <p className={rows.about}>
          Made {moment(token.created_at)} ·{' '}
          {token.last_used_at ? `last used ${moment(token.last_used_at)}` : 'never used'}
        </p>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={`Revoke ${token.name}`}
        onClick={onRevoke}
      >
        Revoke
      </Button>
    </li>
  );
}
