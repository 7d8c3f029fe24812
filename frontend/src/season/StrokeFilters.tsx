// Choosing among a player's strokes with a thumb; for the curious, in words.
import { Button, Chip, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Asked, BALLS, ORDERS } from '~/season/asked';
import classes from '~/season/StrokeFilters.module.css';
import { CloseIcon } from '~/theme/icons';
import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';

interface StrokeFiltersProps {
  asked: Asked;
  /** Why the words are not understood. */
  refusal: string | null;
  /** The title of the session that is looked at alone. */
  session: string | null;
  onChange: (asked: Asked) => void;
}

export function StrokeFilters({ asked, refusal, session, onChange }: StrokeFiltersProps) {
  const [isInWords, setIsInWords] = useState(asked.words !== '');
  const leaveWords = () => {
    setIsInWords(false);
    onChange({ ...asked, words: '' });
  };
  return (
    <div className={classes.filters}>
      {isInWords ? (
        <TextInput
          className={classes.words ?? ''}
          label="In words"
          description="For example: class = smash and confidence > 80% order by tempo limit 10"
          value={asked.words}
          error={refusal}
          autoFocus
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => onChange({ ...asked, words: event.currentTarget.value })}
        />
      ) : (
        <>
          <Chip.Group
            multiple
            value={[...asked.labels]}
            onChange={(labels) => onChange({ ...asked, labels: labels })}
          >
            <Group gap="xs" mih="2.25rem" role="group" aria-label="Which strokes">
              {STROKE_LABELS.map((label) => (
                <Chip key={label} value={label} variant="outline" size="sm">
                  {STROKE_CLASSES[label].name}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <NativeSelect
            aria-label="Which ball of the rally"
            data={BALLS.map(({ value, words }) => ({ value, label: words }))}
            value={asked.ball}
            onChange={(event) => onChange({ ...asked, ball: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label="In which order"
            data={ORDERS.map(({ value, words }) => ({ value, label: words }))}
            value={asked.order}
            onChange={(event) => onChange({ ...asked, order: event.currentTarget.value })}
          />
        </>
      )}
      <Button variant="subtle" onClick={isInWords ? leaveWords : () => setIsInWords(true)}>
        {isInWords ? 'Choose by tapping' : 'Ask in words'}
      </Button>
      {asked.session && (
        <Button
          variant="light"
          rightSection={<CloseIcon size={14} />}
          aria-label="Show the strokes of every session"
          onClick={() => onChange({ ...asked, session: null })}
        >
          Only {session ?? 'one session'}
        </Button>
      )}
    </div>
  );
}
