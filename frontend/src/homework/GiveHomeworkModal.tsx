// Giving homework: which stroke, how often, until when, and what to look at.
import {
  Button,
  Modal,
  NativeSelect,
  NumberInput,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { fieldError, formError } from '~/api/field-errors';
import { useFields } from '~/app/fields';
import { FormError } from '~/app/FormError';
import { theBasket } from '~/compare/basket';
import { count } from '~/format/amounts';
import { today } from '~/format/times';
import { useGiveHomework } from '~/homework/queries';
import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';

const FIELDS = ['label', 'repeats', 'due_on', 'note', 'examples'];
const LABELS = STROKE_LABELS.map((value) => ({ value, label: STROKE_CLASSES[value].name }));
const START = 20;

export function GiveHomeworkModal({ player, onClose }: { player: number; onClose: () => void }) {
  const give = useGiveHomework(player);
  const gathered = theBasket().strokes.get();
  const { values, field } = useFields(
    { label: 'backhand', due_on: inAWeek(), note: '' },
    give.error,
  );
  const [repeats, setRepeats] = useState<number>(START);
  const [isShowing, setIsShowing] = useState(gathered.length > 0);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const label = values.label as StrokeLabel;
    const examples = isShowing ? [...gathered] : [];
    give.mutate({ ...values, label, repeats, examples }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title="Give homework">
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect label="Which stroke" data={LABELS} {...field('label')} data-autofocus />
          <NumberInput
            label="How often"
            value={repeats}
            min={1}
            max={10_000}
            onChange={(value) => setRepeats(Number(value))}
            error={fieldError(give.error, 'repeats')}
          />
          <TextInput label="Until" type="date" required {...field('due_on')} />
          <Textarea label="What to watch" maxLength={500} autosize {...field('note')} />
          {gathered.length > 0 ? (
            <Switch
              label={`Show the ${count(gathered.length, 'stroke')} gathered to compare`}
              checked={isShowing}
              onChange={(event) => setIsShowing(event.currentTarget.checked)}
              error={fieldError(give.error, 'examples')}
            />
          ) : (
            <p>To show examples, press Compare on some strokes first.</p>
          )}
          <FormError sentence={formError(give.error, FIELDS)} />
          <Button type="submit" loading={give.isPending}>
            Give it
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

function inAWeek(now = new Date()): string {
  return today(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7));
}
