// One upload: what it is, how far, how fast, and the buttons that make sense now.
import { ActionIcon, Button, FileButton } from '@mantine/core';
import { Link } from 'react-router';
import { bytes, percent } from '~/format/amounts';
import { left } from '~/format/times';
import { CheckIcon, CloseIcon, PauseIcon, PlayIcon, RetryIcon } from '~/theme/icons';
import { Meter } from '~/theme/Meter';
import { shareSent, type UploadItem } from '~/uploads/UploadItem';
import classes from '~/uploads/UploadRow.module.css';
import { useUploadQueue } from '~/uploads/uploads-context';

export function UploadRow({ item }: { item: UploadItem }) {
  const share = shareSent([item]);
  return (
    <li className={classes.row} data-state={item.state}>
      <div className={classes.head}>
        <span className={classes.name} title={item.filename}>
          {item.filename}
        </span>
        <Actions item={item} />
      </div>
      {item.state !== 'done' && (
        <Meter share={share} label={`Upload of ${item.filename}`} isStill={!isMoving(item)} />
      )}
      <p className={classes.words}>{wordsOf(item, share)}</p>
    </li>
  );
}

function Actions({ item }: { item: UploadItem }) {
  const queue = useUploadQueue();
  const { id, filename, state } = item;
  return (
    <span className={classes.actions}>
      {(state === 'uploading' || state === 'waiting' || state === 'cut off') && (
        <IconButton label={`Pause ${filename}`} onClick={() => queue.pause(id)}>
          <PauseIcon />
        </IconButton>
      )}
      {state === 'paused' && (
        <IconButton label={`Resume ${filename}`} onClick={() => queue.resume(id)}>
          <PlayIcon />
        </IconButton>
      )}
      {(state === 'failed' || state === 'cut off') && (
        <IconButton label={`Try ${filename} again`} onClick={() => queue.resume(id)}>
          <RetryIcon />
        </IconButton>
      )}
      {state === 'interrupted' && (
        <FileButton onChange={(file) => file && queue.resumeWith(id, file)} accept="video/*">
          {(props) => (
            <Button {...props} size="compact-sm" variant="default">
              Choose again
            </Button>
          )}
        </FileButton>
      )}
      {state === 'done' ? (
        <span className={classes.done}>
          <CheckIcon />
        </span>
      ) : (
        <IconButton label={`Cancel ${filename}`} onClick={() => void queue.cancel(id)}>
          <CloseIcon />
        </IconButton>
      )}
    </span>
  );
}

interface IconButtonProps {
  label: string;
  onClick: () => void;
  children: React.ReactNode;
}

function IconButton({ label, onClick, children }: IconButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.button ?? ''}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

const isMoving = (item: UploadItem) => item.state === 'uploading' && item.speed !== 0;

function wordsOf(item: UploadItem, share: number): React.ReactNode {
  const sent = `${bytes(item.sentBytes)} of ${bytes(item.sizeBytes)}`;
  switch (item.state) {
    case 'waiting':
      return `Waiting for its turn · ${bytes(item.sizeBytes)}`;
    case 'uploading':
      if (share === 1) return `${bytes(item.sizeBytes)} sent · the server is checking them`;
      return [
        percent(share),
        sent,
        item.speed !== null && `${bytes(item.speed)}/s`,
        left(item.remainingS),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'paused':
      return `Paused · ${sent}`;
    case 'cut off':
      return `No connection · ${sent} · goes on by itself`;
    case 'failed':
      return <span className={classes.bad}>{item.sentence}</span>;
    case 'interrupted':
      return (
        item.sentence ||
        `${percent(share)} arrived before the page was closed. Choose the file again to go on from there.`
      );
    case 'done':
      return item.videoId ? (
        <Link to={`/videos/${item.videoId}`} className={classes.link}>
          Uploaded · watch it being analysed
        </Link>
      ) : (
        'Uploaded'
      );
  }
}
