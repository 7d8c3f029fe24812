// A comment being said differently, in its place.
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Comment, Person } from '~/api/types';
import { FormError } from '~/app/FormError';
import { useOthers, useReword } from '~/comments/queries';
import { MentionField } from '~/comments/MentionField';
import { together } from '~/comments/mentioning';

export function Rewording({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const [text, setText] = useState(comment.text);
  const [chosen, setChosen] = useState<readonly Person[]>(comment.mentions);
  const people = together(useOthers(comment.video), comment.mentions);
  const reword = useReword(comment);
  const save = () => {
    if (!text.trim() || reword.isPending) return;
    reword.mutate({ text, chosen }, { onSuccess: onClose });
  };
  return (
    <>
      <MentionField
        ref={focusAtEnd}
        label="Edit the comment"
        value={text}
        people={people}
        isBusy={reword.isPending}
        onChange={setText}
        onChoose={(person) => setChosen([...chosen, person])}
        onSubmit={save}
        onLeave={onClose}
      />
      {reword.error && <FormError sentence={sentenceOf(reword.error)} />}
      <Group gap="xs" justify="flex-end">
        <Button variant="default" size="compact-sm" onClick={onClose}>
          Cancel
        </Button>
        <Button size="compact-sm" loading={reword.isPending} disabled={!text.trim()} onClick={save}>
          Save
        </Button>
      </Group>
    </>
  );
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
