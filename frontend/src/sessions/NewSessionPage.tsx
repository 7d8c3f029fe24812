// A new session in one go: drop the videos, say who stands where, and they are on their way.
import { Button, Group } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '~/account/status';
import { formError } from '~/api/field-errors';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { MissingPage } from '~/app/MissingPage';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { Section } from '~/app/Section';
import { dayInWords, today } from '~/format/times';
import { ChosenFiles } from '~/sessions/ChosenFiles';
import { type Choice, choose } from '~/sessions/choosing';
import { Seats } from '~/sessions/Seats';
import { SessionFields } from '~/sessions/SessionFields';
import { type Seat, useSaveSession } from '~/sessions/sessions';
import { DropZone } from '~/uploads/DropZone';
import { useUploadQueue } from '~/uploads/uploads-context';

export function Component() {
  const me = useMe();
  return me.can_coach ? <NewSessionPage /> : <MissingPage />;
}

function NewSessionPage() {
  usePageTitle('New session');
  const navigate = useNavigate();
  const uploads = useUploadQueue();
  const [{ files, sentence }, setChoice] = useState<Choice>({ files: [], sentence: '' });
  const [seats, setSeats] = useState<Seat[]>([]);
  const save = useSaveSession();
  const { values, field } = useFields(
    { title: `Training, ${dayInWords(today())}`, played_on: today(), notes: '' },
    save.error,
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = { ...values, participants: seats.map(({ player, end }) => ({ player, end })) };
    save.mutate(
      { id: null, form },
      {
        onSuccess: ({ id, title }) => {
          uploads.add(files, { playerSession: id, playerSessionTitle: title });
          void navigate(`/sessions/${id}`);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>New session</h1>
        </div>
      </header>
      <Section title="Videos">
        <DropZone
          title="Drop videos here, or choose them"
          hint="Any phone or camera, up to 20 GB a file. An upload that breaks off goes on where it was."
          isSmall={files.length > 0}
          onFiles={(more) => setChoice((before) => choose(before.files, more))}
        />
        <ChosenFiles
          files={files}
          onRemove={(gone) =>
            setChoice((before) =>
              choose(
                before.files.filter((file) => file !== gone),
                [],
              ),
            )
          }
        />
        <FormError sentence={sentence} />
      </Section>
      <Section
        title="Who stands where"
        text="As the camera sees the table. It names the strokes; you can change it for each video later."
      >
        <Seats seats={seats} onChange={setSeats} />
      </Section>
      <Section title="About the session">
        <SessionFields field={field} />
      </Section>
      <FormError sentence={formError(save.error, Object.keys(values))} />
      <Group justify="flex-end" mt="md">
        <Button component={Link} to="/" variant="subtle" color="gray">
          Cancel
        </Button>
        <Button type="submit" size="md" loading={save.isPending}>
          {files.length > 0 ? 'Create and upload' : 'Create without videos'}
        </Button>
      </Group>
    </form>
  );
}
