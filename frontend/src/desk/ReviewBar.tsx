// How far the review of the video is, whether all is saved, and who stands for it.
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Stroke, Video } from '~/api/types';
import { FormError } from '~/app/FormError';
import classes from '~/desk/ReviewBar.module.css';
import type { EditQueue, QueueState } from '~/edits/EditQueue';
import { stands } from '~/edits/values';
import { count } from '~/format/amounts';
import { useWatched } from '~/player/useWatched';
import { useApprove, useReopen } from '~/video/reviews';

interface ReviewBarProps {
  video: Video;
  strokes: readonly Stroke[];
  queue: EditQueue;
  canReview: boolean;
}

export function ReviewBar({ video, strokes, queue, canReview }: ReviewBarProps) {
  const { review } = video;
  const standing = strokes.filter(stands);
  const left = standing.filter((stroke) => stroke.state === 'predicted').length;
  const isApproved = review.state === 'approved';
  return (
    <section className={classes.bar} aria-label="Review">
      <span className={classes.state} data-state={review.state}>
        {STATES[review.state]}
      </span>
      <span className={classes.progress}>
        {isApproved
          ? `by ${review.approved_by_name ?? 'somebody'}, ${when(review.approved_at)}`
          : progressWords(left, standing.length)}
      </span>
      {canReview && <Saved queue={queue} />}
      {canReview &&
        (isApproved ? (
          <Reopen video={video} />
        ) : (
          <Approve video={video} left={left} queue={queue} />
        ))}
    </section>
  );
}

const STATES: Readonly<Record<Video['review']['state'], string>> = {
  to_review: 'To review',
  in_review: 'In review',
  approved: 'Approved',
  reopened: 'Reopened',
};

function progressWords(left: number, standing: number): string {
  if (standing === 0) return 'no strokes yet';
  if (left === 0) return `all ${standing.toLocaleString('en')} looked at`;
  return `${(standing - left).toLocaleString('en')} of ${standing.toLocaleString('en')} looked at`;
}

function when(moment: string | null): string {
  return moment ? new Date(moment).toLocaleDateString('en-GB', { dateStyle: 'medium' }) : '';
}

/** Whether anything is still on its way; the page's word that nothing is lost. */
function Saved({ queue }: { queue: EditQueue }) {
  const words = useWatched(queue.state, savedWords);
  const isTroubled = useWatched(queue.state, (state) => state.trouble !== null);
  return (
    <span className={classes.saved} data-trouble={isTroubled} role="status">
      {words}
    </span>
  );
}

export function savedWords({ waiting, collisions, trouble }: QueueState): string {
  const edits = count(waiting.length, 'edit');
  if (trouble === 'signed out') return `You are signed out: ${edits} kept here until you sign in.`;
  if (trouble === 'unreachable') return `${edits} kept here until the network is back`;
  if (waiting.length > 0) return 'Saving …';
  return collisions.length > 0 ? `${count(collisions.length, 'edit')} to decide` : 'All saved';
}

interface ApproveProps {
  video: Video;
  left: number;
  queue: EditQueue;
}

/** Not before every edit has arrived: an approved video would refuse them. */
function Approve({ video, left, queue }: ApproveProps) {
  const isWaiting = useWatched(
    queue.state,
    ({ waiting, collisions }) => waiting.length + collisions.length > 0,
  );
  const [isAsking, setAsking] = useState(false);
  const approve = useApprove(video.id);
  const close = () => {
    setAsking(false);
    approve.reset();
  };
  const send = (confirm_rest: boolean) => approve.mutate(confirm_rest, { onSuccess: close });
  return (
    <>
      <Button
        size="xs"
        disabled={isWaiting}
        loading={approve.isPending}
        onClick={() => setAsking(true)}
      >
        Approve
      </Button>
      <Modal opened={isAsking} onClose={close} title="Approve this video?">
        <div className={classes.question}>
          <p>
            {left > 0
              ? `${count(left, 'stroke')} of it nobody has looked at. Approving confirms them as they are.`
              : 'Every stroke has been looked at.'}{' '}
            From approved videos the model learns. You can reopen it at any time.
          </p>
          <FormError sentence={approve.error && sentenceOf(approve.error)} />
          <Button loading={approve.isPending} onClick={() => send(left > 0)}>
            {left > 0 ? `Confirm ${left === 1 ? 'it' : `all ${left}`} and approve` : 'Approve'}
          </Button>
        </div>
      </Modal>
    </>
  );
}

function Reopen({ video }: { video: Video }) {
  const reopen = useReopen(video.id);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate()}
      >
        Reopen
      </Button>
      <FormError sentence={reopen.error && sentenceOf(reopen.error)} />
    </>
  );
}
