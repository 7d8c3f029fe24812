// What is said about a session: title, day, notes.
import { Stack, Textarea, TextInput } from '@mantine/core';
import type { Fields } from '~/app/fields';
import classes from '~/sessions/SessionFields.module.css';

export type SessionField = 'title' | 'played_on' | 'notes';

export function SessionFields({ field }: Pick<Fields<SessionField>, 'field'>) {
  return (
    <Stack gap="md">
      <div className={classes.line}>
        <TextInput label="Title" required maxLength={200} {...field('title')} />
        <TextInput label="Played on" type="date" required {...field('played_on')} />
      </div>
      <Textarea
        label="Notes"
        placeholder="What was trained, what to look at"
        autosize
        minRows={2}
        maxRows={8}
        {...field('notes')}
      />
    </Stack>
  );
}
