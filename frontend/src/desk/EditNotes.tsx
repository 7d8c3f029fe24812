// What the editor has to say: the last thing done, what was refused, and where two coaches disagree.
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { Stroke } from '~/api/types';
import classes from '~/desk/EditNotes.module.css';
import type { Editor } from '~/edits/Editor';
import type { Collision } from '~/edits/EditQueue';
import type { Field } from '~/edits/merge';
import type { StrokeValues } from '~/edits/values';
import { count } from '~/format/amounts';
import type { FrameTable } from '~/player/FrameTable';
import { timecode } from '~/player/timecode';
import { useWatched } from '~/player/useWatched';
import { endName } from '~/strokes/ends';
import { STATE_NAMES } from '~/strokes/strokeWords';
import { STROKE_CLASSES } from '~/theme/strokes';

const SHOWN_MS = 4000;

export function EditNotes({ editor, table }: { editor: Editor; table: FrameTable }) {
  const refusals = useWatched(editor.queue.state, (state) => state.refusals);
  const collisions = useWatched(editor.queue.state, (state) => state.collisions);
  return (
    <div className={classes.notes}>
      {collisions.map((collision) => (
        <CollisionNote key={collision.edit.id} {...{ collision, editor, table }} />
      ))}
      {refusals.map((refusal) => (
        <div key={refusal.edit.id} className={classes.note} role="alert">
          <p>
            <b>Not done: {refusal.edit.says.toLowerCase()}.</b> {refusal.sentence}
            {followersWords(refusal.followers.length, 'not done either')}
          </p>
          <Button size="xs" variant="default" onClick={() => editor.queue.forget(refusal)}>
            All right
          </Button>
        </div>
      ))}
      <LastWord editor={editor} />
    </div>
  );
}

/** What was just done, for a moment; a refusal stays until the next thing is done. */
function LastWord({ editor }: { editor: Editor }) {
  const word = useWatched(editor.word, (said) => said);
  useEffect(() => {
    if (!word || word.isRefusal) return;
    const timer = setTimeout(() => editor.word.set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [editor, word]);
  return (
    <p className={classes.word} data-refusal={word?.isRefusal} data-empty={!word} role="status">
      {word?.text}
    </p>
  );
}

/** What becomes of the edits that came after one that did not come through. */
function followersWords(edits: number, fate: string): string {
  if (edits === 0) return '';
  return ` ${count(edits, 'later edit')} of it ${edits === 1 ? 'is' : 'are'} ${fate}.`;
}

interface CollisionNoteProps {
  collision: Collision;
  editor: Editor;
  table: FrameTable;
}

function CollisionNote({ collision, editor, table }: CollisionNoteProps) {
  return (
    <div className={classes.note} role="alert">
      <p>
        <b>Somebody else has changed the same meanwhile.</b>
        {followersWords(collision.followers.length, 'waiting for what you decide here')}
      </p>
      <ul className={classes.sides}>
        {collision.strokes.map(({ present, fields }) => (
          <li key={present.id}>
            Stroke at {timecode(table.startS(present.contact_frame))}: you say{' '}
            <b>{mine(collision, present, fields, table)}</b>, it is now{' '}
            <b>{described(present, fields, table)}</b>.
          </li>
        ))}
      </ul>
      <span className={classes.choices}>
        <Button size="xs" onClick={() => editor.settle(collision, 'mine')}>
          Take mine
        </Button>
        <Button size="xs" variant="default" onClick={() => editor.settle(collision, 'theirs')}>
          Leave it as it is now
        </Button>
      </span>
    </div>
  );
}

function mine(
  { edit }: Collision,
  present: Stroke,
  fields: readonly Field[],
  table: FrameTable,
): string {
  const change = edit.changes.find((each) => each.stroke === present.id);
  const asSeen = { ...present, ...change?.before, ...change?.after };
  // A word on the stroke as it was: say the word and what it was about.
  return described(asSeen, fields, table);
}

function described(values: StrokeValues, fields: readonly Field[], table: FrameTable): string {
  const at = (frame: number) => timecode(table.startS(frame));
  const words: Readonly<Record<Field, string>> = {
    end: endName(values.end).toLowerCase(),
    label: STROKE_CLASSES[values.label].name.toLowerCase(),
    start_frame: `from ${at(values.start_frame)}`,
    contact_frame: `hit at ${at(values.contact_frame)}`,
    end_frame: `until ${at(values.end_frame)}`,
    state: STATE_NAMES[values.state].toLowerCase(),
    zone: values.zone || 'nowhere known',
    outcome: values.outcome ? `point ${values.outcome}` : 'point not known',
  };
  return fields.map((field) => words[field]).join(', ');
}
