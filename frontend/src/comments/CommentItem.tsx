// One comment: who, when, where, what; and what can be done with it.
import { ActionIcon, Button, Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import type { Comment } from '~/api/types';
import { FormError } from '~/app/FormError';
import classes from '~/comments/CommentItem.module.css';
import { useRemoveComment, useSettle } from '~/comments/queries';
import { authorName, placeWords } from '~/comments/commentWords';
import { Rewording } from '~/comments/Rewording';
import { SaidText } from '~/comments/SaidText';
import { when } from '~/comments/when';
import { moment } from '~/format/times';
import { timecode } from '~/player/timecode';
import { CheckIcon, MoreIcon, PencilIcon, RetryIcon, TrashIcon } from '~/theme/icons';

interface CommentItemProps {
  comment: Comment;
  /** Whether it is on the stroke that is chosen at the desk. */
  isHere: boolean;
  onShow: (comment: Comment) => void;
}

export function CommentItem({ comment, isHere, onShow }: CommentItemProps) {
  const [open, setOpen] = useState<'rewording' | 'removal' | null>(null);
  const close = () => setOpen(null);
  const author = authorName(comment.author_name);
  return (
    <li className={classes.comment} data-here={isHere} data-resolved={comment.resolved_at !== null}>
      <header className={classes.head}>
        <p className={classes.who}>
          <b>{author}</b>{' '}
          <time className={classes.when} title={moment(comment.created_at)}>
            {when(comment.created_at)}
          </time>
        </p>
        {comment.can_change && open !== 'rewording' && (
          <OwnMenu
            author={author}
            onReword={() => setOpen('rewording')}
            onRemove={() => setOpen('removal')}
          />
        )}
      </header>
      <Place comment={comment} onShow={onShow} />
      {open === 'rewording' ? (
        <Rewording comment={comment} onClose={close} />
      ) : (
        <SaidText comment={comment} />
      )}
      <Settling comment={comment} />
      {open === 'removal' && <Removal comment={comment} onClose={close} />}
    </li>
  );
}

function Place({ comment, onShow }: Omit<CommentItemProps, 'isHere'>) {
  return (
    <p className={classes.place}>
      {placeWords(comment)}
      {comment.time_s !== null && (
        <>
          {' '}
          <button
            type="button"
            className={classes.time}
            title="Show this moment"
            onClick={() => onShow(comment)}
          >
            {timecode(comment.time_s)}
          </button>
        </>
      )}
    </p>
  );
}

function Settling({ comment }: { comment: Comment }) {
  const settle = useSettle(comment);
  const isResolved = comment.resolved_at !== null;
  return (
    <>
      <footer className={classes.foot}>
        {comment.resolved_at !== null && (
          <p className={classes.resolved} title={moment(comment.resolved_at)}>
            Resolved by {authorName(comment.resolved_by_name)}
          </p>
        )}
        {comment.can_resolve && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={isResolved ? <RetryIcon size={14} /> : <CheckIcon size={14} />}
            loading={settle.isPending}
            onClick={() => settle.mutate()}
          >
            {isResolved ? 'Reopen' : 'Resolve'}
          </Button>
        )}
      </footer>
      {settle.error && <FormError sentence={sentenceOf(settle.error)} />}
    </>
  );
}

interface OwnMenuProps {
  author: string;
  onReword: () => void;
  onRemove: () => void;
}

function OwnMenu({ author, onReword, onRemove }: OwnMenuProps) {
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <ActionIcon
          className={classes.menu ?? ''}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`What to do with the comment of ${author}`}
        >
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PencilIcon />} onClick={onReword}>
          Edit
        </Menu.Item>
        <Menu.Item color="red" leftSection={<TrashIcon />} onClick={onRemove}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Removal({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const remove = useRemoveComment(comment);
  return (
    <Modal opened onClose={onClose} title="Remove this comment?">
      <div className={classes.removal}>
        <p>It is removed for everybody. This cannot be undone.</p>
        {remove.error && <FormError sentence={sentenceOf(remove.error)} />}
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          Remove
        </Button>
      </div>
    </Modal>
  );
}
