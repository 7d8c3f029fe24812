// The strokes of a video with the coach's own edits on top, and the hand that makes them.

import { useEffect, useMemo, useState } from 'react';
import type { Stroke, Video } from '~/api/types';
import { Editor } from '~/edits/Editor';
import { EditQueue } from '~/edits/EditQueue';
import { EditShelf } from '~/edits/EditShelf';
import { ownEditsOf } from '~/edits/ownEdits';
import { withEdits } from '~/edits/PendingEdit';
import { postEditOf } from '~/edits/postEdit';
import { UndoStack } from '~/edits/UndoStack';
import { useConnection, useLive } from '~/live/live-context';
import { useWatched } from '~/player/useWatched';
import { useStrokes, type VideoStrokes } from '~/strokes/useStrokes';
import { useMe } from '~/account/status';

export interface Editing extends VideoStrokes {
  /** As the coach sees them: with what is still on its way to the server. */
  readonly strokes: readonly Stroke[];
  readonly editor: Editor;
  readonly isCoach: boolean;
  /** Why nothing can be changed here; null when it can. */
  readonly whyLocked: string | null;
}

export function useEditing(video: Video): Editing {
  const me = useMe();
  const live = useLive();
  const all = useStrokes(video);
  const { store, feed } = all;
  const whyLocked = lockOf(video, me.can_coach);
  const [editor] = useState(() => {
    const queue = new EditQueue(store, postEditOf(video.id), new EditShelf(me.id, video.id));
    return new Editor(queue, new UndoStack(), ownEditsOf(video.id));
  });
  const { queue } = editor;
  useEffect(() => editor.lock(whyLocked), [editor, whyLocked]);

  // What an earlier visit left is made of strokes, so these have to be there first.
  const isLoaded = all.state !== 'loading';
  useEffect(() => {
    if (isLoaded) void editor.open();
  }, [editor, isLoaded]);
  useEffect(() => queue.state.watch(editor.noticeFailures), [editor, queue]);
  useEffect(() => () => queue.leave(), [queue]);

  useEffect(
    () =>
      live.on('edit', (hint) => {
        if (hint.video === video.id) feed.loadEdited();
      }),
    [live, feed, video.id],
  );

  const connection = useConnection();
  useEffect(() => {
    if (connection !== 'live') return;
    queue.retryNow();
    feed.loadEdited(); // no hint came of what was edited before the page could hear
  }, [connection, queue, feed]);
  useEffect(() => {
    const retry = () => queue.retryNow();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [queue]);
  useEffect(() => warnWhileUnsent(queue), [queue]);

  const waiting = useWatched(queue.state, (state) => state.waiting);
  const strokes = useMemo(() => withEdits(all.strokes, waiting), [all.strokes, waiting]);
  return { ...all, strokes, editor, isCoach: me.can_coach, whyLocked };
}

function lockOf(video: Video, canCoach: boolean): string | null {
  if (!canCoach) return 'Only coaches change strokes.';
  if (video.review.state === 'approved') {
    return 'This video is approved. Reopen it to change its strokes.';
  }
  return null;
}

/** The browser asks before it closes a tab with edits nobody has acknowledged. */
function warnWhileUnsent(queue: EditQueue): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (queue.hasUnsent) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  return () => window.removeEventListener('beforeunload', warn);
}
