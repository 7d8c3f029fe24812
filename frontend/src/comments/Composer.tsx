// Where a comment is written: its words, and what it goes on.
import { Button, SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Stroke, Video } from '~/api/types';
import { FormError } from '~/app/FormError';
import { useOthers, useSay } from '~/comments/queries';
import { targetWords } from '~/comments/commentWords';
import classes from '~/comments/Composer.module.css';
import { Draft, type Here, targetOf } from '~/comments/Draft';
import { MentionField } from '~/comments/MentionField';
import type { FrameTable } from '~/player/FrameTable';
import { useWatched } from '~/player/useWatched';

interface ComposerProps {
  video: Video;
  table: FrameTable;
  frame: () => number;
  stroke: Stroke | null;
  onSaid: () => void;
}

export function Composer({ video, table, frame, stroke, onSaid }: ComposerProps) {
  const [draft] = useState(() => new Draft(window.sessionStorage, video.id));
  const state = useWatched(draft.state, (now) => now);
  const people = useOthers(video.id);
  const say = useSay(video.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const here = (): Here => ({ frame: frame(), stroke: stroke && named(stroke) });
  const shownStroke = state.pinned ? state.pinned.stroke : stroke;

  const send = () => {
    const { key, text } = state;
    if (!text.trim() || say.isPending) return;
    say.mutate(
      { key, words: { text, chosen: state.chosen }, target: targetOf(state, here()) },
      {
        onSuccess: () => {
          draft.sent(text);
          onSaid();
        },
      },
    );
  };

  return (
    <form
      className={classes.composer}
      aria-label="New comment"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MentionField
        ref={field}
        label="Comment"
        placeholder="Say what you see. @ mentions somebody."
        value={state.text}
        people={people}
        isBusy={say.isPending}
        onChange={(text) => {
          draft.write(text, here());
          if (say.error) say.reset();
        }}
        onChoose={(person) => draft.choose(person)}
        onSubmit={send}
        onLeave={() => field.current?.blur()}
        onFocus={() => draft.begin(here())}
        onBlur={() => draft.leave()}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="What the comment is about"
        data={[
          { value: 'stroke', label: 'This stroke', disabled: !stroke && !shownStroke },
          { value: 'moment', label: 'This moment' },
          { value: 'video', label: 'Whole video' },
        ]}
        value={targetOf(state, { frame: 0, stroke: stroke && named(stroke) }).about}
        onChange={(about) => draft.attach(about, here())}
      />
      <div className={classes.foot}>
        <p className={classes.target} role="status">
          <TargetLine draft={draft} table={table} stroke={stroke} />
        </p>
        <Button
          type="submit"
          size="compact-sm"
          loading={say.isPending}
          disabled={!state.text.trim()}
          title="Ctrl+Enter"
        >
          Comment
        </Button>
      </div>
      {say.error && <FormError sentence={sentenceOf(say.error)} />}
    </form>
  );
}

interface TargetLineProps {
  draft: Draft;
  table: FrameTable;
  stroke: Stroke | null;
}

/** Where it will go; a moment has a time only once the writing has begun. */
function TargetLine({ draft, table, stroke }: TargetLineProps) {
  const state = useWatched(draft.state, (now) => now);
  const target = targetOf(state, { frame: 0, stroke: stroke && named(stroke) });
  return target.about === 'moment' && !state.pinned
    ? 'At the moment you begin to write'
    : targetWords(target, table);
}

function named({ id, label, contact_frame }: Stroke) {
  return { id, label, contact_frame };
}
