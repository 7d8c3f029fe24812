// Making a reel, or changing its title and query.
import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { fieldError, formError } from '~/api/field-errors';
import type { Reel } from '~/api/types';
import { FormError } from '~/app/FormError';
import { QueryField } from '~/reels/QueryField';
import { type ReelForm, useSaveReel } from '~/reels/reels';

const KINDS = [
  { value: 'query', label: 'Found by a query' },
  { value: 'hand', label: 'Chosen by hand' },
] as const;

type Kind = (typeof KINDS)[number]['value'];

interface ReelModalProps {
  reel: Reel | null;
  onClose: () => void;
  onSaved?: (reel: Reel) => void;
}

export function ReelModal({ reel, onClose, onSaved = onClose }: ReelModalProps) {
  const [title, setTitle] = useState(reel?.title ?? '');
  const [query, setQuery] = useState(reel?.query ?? '');
  const [kind, setKind] = useState<Kind>(reel && !reel.query ? 'hand' : 'query');
  const save = useSaveReel();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form: ReelForm = kind === 'query' ? { title, query: query.trim() } : { title };
    save.mutate({ id: reel?.id ?? null, form }, { onSuccess: onSaved });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={reel ? 'Edit reel' : 'New reel'}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label="Title"
            required
            maxLength={120}
            data-autofocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={fieldError(save.error, 'title')}
          />
          {!reel && (
            <SegmentedControl
              fullWidth
              aria-label="How its strokes are chosen"
              data={[...KINDS]}
              value={kind}
              onChange={setKind}
            />
          )}
          {kind === 'query' ? (
            <QueryField words={query} error={fieldError(save.error, 'query')} onChange={setQuery} />
          ) : (
            !reel && <p>Add strokes from their cards on a player’s page, one by one.</p>
          )}
          <FormError sentence={formError(save.error, ['title', 'query'])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              {reel ? 'Save' : 'Make reel'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
