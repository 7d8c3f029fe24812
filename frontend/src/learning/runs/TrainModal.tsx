// Asking for a training: on which snapshot, and how much of it.
import { Button, Group, Modal, MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { formError } from '~/api/field-errors';
import type { Recipe, Snapshot } from '~/api/types';
import { FormError } from '~/app/FormError';
import { playerNamesQuery } from '~/account/playerNames';
import { failureChoices, failureOf } from '~/learning/runs/failures';
import { RECIPES } from '~/learning/runs/runWords';
import { useTrain } from '~/learning/runs/trainingRuns';
import { nameOf, testShareWords } from '~/learning/snapshotWords';

const MOST_TO_MEND = 3; // with many, one of them gets better by luck

interface TrainModalProps {
  /** The newest first. */
  snapshots: readonly Snapshot[];
  isOpen: boolean;
  onClose: () => void;
}

/** Always there, so that it can give the focus back when it closes. */
export function TrainModal({ snapshots, isOpen, onClose }: TrainModalProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Train a model">
      <Asking snapshots={snapshots} onClose={onClose} />
    </Modal>
  );
}

function Asking({ snapshots, onClose }: Omit<TrainModalProps, 'isOpen'>) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [recipe, setRecipe] = useState<Recipe>('whole');
  const [mend, setMend] = useState<string[]>([]);
  const names = useQuery(playerNamesQuery);
  const train = useTrain();
  const snapshot = snapshots.find(({ id }) => id === chosen) ?? snapshots[0];
  if (!snapshot) return null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    train.mutate(
      { snapshot: snapshot.id, recipe, failures: mend.map(failureOf) },
      { onSuccess: ({ id }) => void navigate(`/learning/runs/${id}`) },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Select
          label="What it learns from"
          data={snapshots.map((each) => ({ value: each.id, label: nameOf(each) }))}
          value={snapshot.id}
          onChange={setChosen}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
        />
        <p>{testWords(snapshot)}</p>
        <Radio.Group
          label="How much is trained"
          value={recipe}
          onChange={(value) => setRecipe(value === 'quick' ? 'quick' : 'whole')}
        >
          <Stack gap="sm" mt="xs">
            {(['whole', 'quick'] as const).map((value) => (
              <Radio
                key={value}
                value={value}
                label={RECIPES[value].name}
                description={RECIPES[value].means}
              />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          label="What it shall mend, if anything in particular"
          description="Named now, being better at this alone speaks for the new model too."
          data={failureChoices(names.data ?? new Map<number, string>())}
          value={mend}
          onChange={setMend}
          maxValues={MOST_TO_MEND}
          searchable
          clearable
        />
        <FormError sentence={formError(train.error, [])} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={train.isPending}>
            Start training
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whether there will be anything to compare with. */
function testWords({ counts }: Snapshot): string {
  return counts.test.strokes > 0
    ? `${testShareWords(counts)}: on these strokes the new model is compared with your present one.`
    : 'None of it is kept for testing, so the new model cannot be compared, and what was not compared cannot be promoted. Lock a session and freeze again first.';
}
