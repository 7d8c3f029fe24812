// What a file of a reel should be.
import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Stack,
} from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formError } from '~/api/field-errors';
import type { Reel, ReelForm } from '~/api/types';
import { FormError } from '~/app/FormError';
import { type ExportForm, useExport } from '~/reels/exports';
import classes from '~/reels/Reels.module.css';
import { FORM_HINTS, FORM_NAMES } from '~/reels/reelWords';

const FORMS: readonly ReelForm[] = ['mp4', 'gif', 'zip'];
const AROUND = { min: 0, max: 3, step: 0.25, decimalScale: 2, suffix: ' s' };

export function ExportModal({ reel, onClose }: { reel: Reel; onClose: () => void }) {
  const [wanted, setWanted] = useState<ExportForm>({
    form: 'mp4',
    has_overlay: false,
    before_s: 0.5,
    after_s: 0.5,
  });
  const change = (part: Partial<ExportForm>) => setWanted((before) => ({ ...before, ...part }));
  const ask = useExport(reel.id);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    ask.mutate(wanted, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title="Export the reel">
      <form onSubmit={submit}>
        <Stack gap="md">
          <div>
            <SegmentedControl
              fullWidth
              aria-label="Form"
              data={FORMS.map((value) => ({ value, label: FORM_NAMES[value] }))}
              value={wanted.form}
              onChange={(form) => change({ form })}
            />
            <p className={classes.hint}>{FORM_HINTS[wanted.form]}</p>
          </div>
          <Checkbox
            label="Write class, player, consistency and confidence into the picture"
            checked={wanted.has_overlay}
            onChange={(event) => change({ has_overlay: event.currentTarget.checked })}
          />
          <Group grow>
            <NumberInput
              {...AROUND}
              label="Before each stroke"
              value={wanted.before_s}
              onChange={(value) => change({ before_s: Number(value) || 0 })}
            />
            <NumberInput
              {...AROUND}
              label="After it"
              value={wanted.after_s}
              onChange={(value) => change({ after_s: Number(value) || 0 })}
            />
          </Group>
          <FormError sentence={formError(ask.error, [])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={ask.isPending}>
              Export
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
