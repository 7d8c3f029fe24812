// The desk's panel of comments: what is open, what is resolved, and a field to say more.
import { Button, Skeleton, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Comment, Stroke, Video } from '~/api/types';
import { CommentItem } from '~/comments/CommentItem';
import classes from '~/comments/Comments.module.css';
import { commentsQuery } from '~/comments/queries';
import { resolvedWords } from '~/comments/commentWords';
import { Composer } from '~/comments/Composer';
import { SpeechIcon } from '~/comments/icons';
import type { FrameTable } from '~/player/FrameTable';
import { NextIcon } from '~/theme/icons';

interface CommentsProps {
  video: Video;
  table: FrameTable;
  /** The frame shown now. */
  frame: () => number;
  /** The stroke that is chosen, if any. */
  stroke: Stroke | null;
  /** Somebody wants to see what a comment is about. */
  onShow: (comment: Comment) => void;
}

export function Comments({ video, table, frame, stroke, onShow }: CommentsProps) {
  const [isNarrow, setNarrow] = useState(false);
  const only = isNarrow && stroke ? stroke.id : null;
  const list = useRef<HTMLDivElement>(null);
  const place = { video, only, here: stroke?.id ?? null, onShow };
  return (
    <section className={classes.panel} aria-label="Comments on this video">
      <Composer
        video={video}
        table={table}
        frame={frame}
        stroke={stroke}
        onSaid={() => list.current?.scrollTo({ top: 0 })}
      />
      <div ref={list} className={classes.list}>
        {stroke && (
          <Switch
            className={classes.narrow}
            size="xs"
            label="Only on this stroke"
            checked={isNarrow}
            onChange={(event) => setNarrow(event.currentTarget.checked)}
          />
        )}
        <Open {...place} />
        <Resolved {...place} />
      </div>
    </section>
  );
}

interface PlaceProps {
  video: Video;
  /** Only what is said of this stroke. */
  only: string | null;
  /** The chosen stroke, whose comments are marked. */
  here: string | null;
  onShow: (comment: Comment) => void;
}

function Open({ video, only, here, onShow }: PlaceProps) {
  const open = useInfiniteQuery(commentsQuery(video.id, { isResolved: false, stroke: only }));
  if (open.isLoadingError) {
    return (
      <div className={classes.word} role="status">
        <p>The comments did not come. {sentenceOf(open.error)}</p>
        <Button variant="default" onClick={() => void open.refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (!open.data) return <Loading />;
  if (open.data.length === 0) {
    return (
      <div className={classes.word}>
        <SpeechIcon size={28} />
        <p>{only ? 'Nothing open on this stroke.' : 'Nothing open on this video.'}</p>
      </div>
    );
  }
  return (
    <>
      <ul className={classes.rows} aria-label="Comments">
        {open.data.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            isHere={here !== null && comment.stroke === here}
            onShow={onShow}
          />
        ))}
      </ul>
      {open.hasNextPage && (
        <More isLoading={open.isFetchingNextPage} onMore={() => void open.fetchNextPage()} />
      )}
    </>
  );
}

function Resolved({ video, only, here, onShow }: PlaceProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const resolved = useInfiniteQuery(commentsQuery(video.id, { isResolved: true, stroke: only }));
  const known = resolved.data ?? [];
  if (known.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className={classes.resolved}
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        <NextIcon size={14} />
        {resolvedWords(known.length, !resolved.hasNextPage)}
      </button>
      {isUnfolded && (
        <ul className={classes.rows} aria-label="Resolved comments">
          {known.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              isHere={here !== null && comment.stroke === here}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
      {isUnfolded && resolved.hasNextPage && (
        <More
          isLoading={resolved.isFetchingNextPage}
          onMore={() => void resolved.fetchNextPage()}
        />
      )}
    </>
  );
}

function More({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  return (
    <div className={classes.more}>
      <Button variant="default" size="compact-sm" loading={isLoading} onClick={onMore}>
        Show older ones
      </Button>
    </div>
  );
}

function Loading() {
  return (
    <div className={classes.loading} aria-busy="true" aria-label="Loading the comments">
      <Skeleton height={14} width="40%" />
      <Skeleton height={14} />
      <Skeleton height={14} width="70%" />
    </div>
  );
}
