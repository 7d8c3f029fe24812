// Setting a goal: what, of which class, how much, until when.
import { Button, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { fieldError, formError } from '~/api/field-errors';
import type { GoalForm } from '~/api/types';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { type GoalMeasure, isShare, MEASURE_WORDS } from '~/season/goalWords';
import { useSetGoal } from '~/season/seasons';
import { today } from '~/format/times';
import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';

const FIELDS = ['measure', 'label', 'target', 'due_on', 'note'];
const MEASURES = Object.entries(MEASURE_WORDS).map(([value, label]) => ({ value, label }));
const START: Readonly<Record<GoalMeasure, number>> = {
  strokes: 500,
  consistency: 80,
  share: 50,
  rally_length: 6,
};

export function GoalModal({ player, onClose }: { player: number; onClose: () => void }) {
  const set = useSetGoal(player);
  const [measure, setMeasure] = useState<GoalMeasure>('strokes');
  const [target, setTarget] = useState<number>(START.strokes);
  const form = useFields({ label: '', due_on: inAMonth(), note: '' }, set.error);
  const choose = (chosen: GoalMeasure) => {
    setMeasure(chosen);
    setTarget(START[chosen]);
    if (chosen === 'rally_length') form.set('label', '');
    if (chosen === 'share' && !form.values.label) form.set('label', 'forehand');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const goal: GoalForm = {
      ...form.values,
      label: form.values.label as GoalForm['label'],
      measure,
      target: isShare(measure) ? target / 100 : target,
    };
    set.mutate(goal, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title="Set a goal">
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label="What"
            data={MEASURES}
            value={measure}
            onChange={(event) => choose(event.currentTarget.value as GoalMeasure)}
            data-autofocus
          />
          {measure !== 'rally_length' && (
            <NativeSelect
              label="Of which stroke"
              data={[
                ...(measure === 'share' ? [] : [{ value: '', label: 'All strokes' }]),
                ...STROKE_LABELS.map((value) => ({ value, label: STROKE_CLASSES[value].name })),
              ]}
              {...form.field('label')}
            />
          )}
          <NumberInput
            label={isShare(measure) ? 'At least, in %' : 'At least'}
            value={target}
            onChange={(value) => setTarget(Number(value))}
            min={1}
            max={isShare(measure) ? 100 : 100_000}
            error={fieldError(set.error, 'target')}
          />
          <TextInput label="Until" type="date" required {...form.field('due_on')} />
          <TextInput
            label="Note"
            placeholder="What to watch"
            maxLength={200}
            {...form.field('note')}
          />
          <FormError sentence={formError(set.error, FIELDS)} />
          <Button type="submit" loading={set.isPending}>
            Set the goal
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

function inAMonth(now = new Date()): string {
  return today(new Date(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}
