// Taking in a timeline from a file: choose it, see what it would change, then have it changed.
import { newKey } from '~/api/newKey';
import { Button, Checkbox, FileInput, Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Difference, TableEnd, Video } from '~/api/types';
import { FormError } from '~/app/FormError';
import { DifferenceList } from '~/exchange/DifferenceList';
import { FORMS, recognised, type FormKey } from '~/exchange/forms';
import classes from '~/exchange/Exchange.module.css';
import { useTakeIn, type Taking } from '~/exchange/takeIn';
import { ENDS, endName } from '~/strokes/ends';

interface TakeInModalProps {
  video: Video;
  onClose: () => void;
}

const NOTHING = {
  firstFrame: null,
  fps: '',
  end: null,
  ends: {},
  match: '',
  confirmsSame: false,
  rejectsMissing: false,
} as const;

export function TakeInModal({ video, onClose }: TakeInModalProps) {
  const [taking, setTaking] = useState<Taking | null>(null);
  const takeIn = useTakeIn(video.id);
  const found = takeIn.data ?? null;

  const look = (next: Taking) => {
    setTaking(next);
    takeIn.mutate({ taking: next, apply: null });
  };
  const choose = async (file: File | null) => {
    takeIn.reset();
    if (!file) {
      setTaking(null);
      return;
    }
    const form = recognised(file.name, await file.slice(0, 4096).text());
    look({ ...NOTHING, file, form, ends: seatsOf(video) });
  };
  const apply = () => {
    if (taking) takeIn.mutate({ taking, apply: newKey() });
  };

  if (found?.edit != null) return <Done found={found} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title="Take in a timeline" size="44rem">
      <div className={classes.form}>
        <FileInput
          label="File"
          description="Loopdrive, CSV, ELAN, WebVTT, SoccerNet, ActivityNet, OpenTTGames or a match table"
          placeholder="Choose a file"
          value={taking?.file ?? null}
          onChange={(file) => void choose(file)}
        />
        {taking && <Answers taking={taking} onChange={look} />}
        <FormError sentence={takeIn.error && sentenceOf(takeIn.error)} />
        {found && !takeIn.isPending && <DifferenceList found={found} />}
        {found && taking && (
          <>
            {found.missing > 0 && (
              <Checkbox
                label={`Reject the ${found.missing} the file does not have`}
                checked={taking.rejectsMissing}
                onChange={(event) =>
                  setTaking({ ...taking, rejectsMissing: event.currentTarget.checked })
                }
              />
            )}
            {found.same > 0 && (
              <Checkbox
                label={`Confirm the ${found.same} it sees as they are`}
                checked={taking.confirmsSame}
                onChange={(event) =>
                  setTaking({ ...taking, confirmsSame: event.currentTarget.checked })
                }
              />
            )}
            <Button
              loading={takeIn.isPending}
              disabled={!changesAnything(found, taking)}
              onClick={apply}
            >
              Take it in
            </Button>
          </>
        )}
      </div>
    </Modal>
  );
}

/** Where the players of this video stand, by name, as files may name them. */
function seatsOf(video: Video): Record<string, TableEnd> {
  return Object.fromEntries(
    video.appearances.flatMap(({ name, end }) => (name ? [[name, end] as const] : [])),
  );
}

function changesAnything(found: Difference, taking: Taking): boolean {
  return (
    found.changed + found.added > 0 ||
    (taking.rejectsMissing && found.missing > 0) ||
    (taking.confirmsSame && found.same > 0)
  );
}

/** What the file leaves open. */
function Answers({ taking, onChange }: { taking: Taking; onChange: (next: Taking) => void }) {
  const form = FORMS.find((each) => each.form === taking.form);
  return (
    <div className={classes.answers}>
      <Select
        label="Format"
        allowDeselect={false}
        data={FORMS.map(({ form: value, name }) => ({ value, label: name }))}
        value={taking.form}
        onChange={(value) => onChange({ ...taking, form: value as FormKey })}
      />
      {form?.hasFrames && (
        <>
          <Select
            label="First frame is"
            placeholder="as usual in this format"
            clearable
            data={[
              { value: '0', label: 'frame 0' },
              { value: '1', label: 'frame 1' },
            ]}
            value={taking.firstFrame}
            onChange={(value) => onChange({ ...taking, firstFrame: value })}
          />
          <TextInput
            label="Its frames a second"
            placeholder="the video's own frames"
            inputMode="decimal"
            value={taking.fps}
            onChange={(event) => onChange({ ...taking, fps: event.currentTarget.value })}
          />
        </>
      )}
      <Select
        label="Whoever is not named stands"
        placeholder="as the file says"
        clearable
        data={ENDS.map((end) => ({ value: end, label: endName(end) }))}
        value={taking.end}
        onChange={(value) => onChange({ ...taking, end: value })}
      />
      {taking.form === 'match' && (
        <>
          <TextInput
            label="Match"
            placeholder="where there are several"
            value={taking.match}
            onChange={(event) => onChange({ ...taking, match: event.currentTarget.value })}
          />
          <NamedEnds taking={taking} onChange={onChange} />
        </>
      )}
    </div>
  );
}

/** A name and an end for each of the two players of a match. */
function NamedEnds({ taking, onChange }: { taking: Taking; onChange: (next: Taking) => void }) {
  const names = Object.entries(taking.ends);
  const [text, setText] = useState(names.map(([name, end]) => `${name}: ${end}`).join(', '));
  const read = () => {
    const ends: Record<string, TableEnd> = {};
    for (const part of text.split(',')) {
      const [name = '', said] = part.split(':').map((each) => each.trim());
      const end = ENDS.find((each) => each === said);
      if (end) ends[name] = end;
    }
    onChange({ ...taking, ends });
  };
  return (
    <TextInput
      className={classes.wide ?? ''}
      label="Who stands where in the first game"
      description="Names as the file writes them: Anna: left, Ben: right"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={read}
    />
  );
}

function Done({ found, onClose }: { found: Difference; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Taken in">
      <div className={classes.form}>
        <p>
          {found.changed} changed, {found.added} added. It is edit {found.edit} of this video: undo
          takes it back, and the history shows it.
        </p>
        <Button onClick={onClose}>All right</Button>
      </div>
    </Modal>
  );
}
