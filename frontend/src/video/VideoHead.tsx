// The line above the desk: where this is, who plays, and what can be done with the video.
import { ActionIcon, Button, Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '~/account/status';
import { sentenceOf } from '~/api/errors';
import type { Video } from '~/api/types';
import { FormError } from '~/app/FormError';
import { GiveOutModal } from '~/exchange/GiveOutModal';
import { TakeInModal } from '~/exchange/TakeInModal';
import { END_NAMES } from '~/sessions/ends';
import {
  BackIcon,
  DownloadIcon,
  MoreIcon,
  PeopleIcon,
  RetryIcon,
  TrashIcon,
  UploadIcon,
} from '~/theme/icons';
import { AboutFile } from '~/video/AboutFile';
import { SeatsModal } from '~/video/SeatsModal';
import classes from '~/video/VideoHead.module.css';
import { useAnalyseAgain, useRemoveVideo } from '~/video/videos';

export function VideoHead({ video }: { video: Video }) {
  const me = useMe();
  return (
    <header className={classes.head}>
      <Link to={`/sessions/${video.player_session}`} className={classes.back}>
        <BackIcon size={15} />
        <span className={classes.session}>{video.player_session_title}</span>
      </Link>
      <h1 className={classes.name} title={video.filename}>
        {video.filename}
      </h1>
      <p className={classes.people}>
        {video.appearances
          .map(({ name, end }) => `${name || 'Somebody'} ${END_NAMES[end].toLowerCase()}`)
          .join(' · ')}
      </p>
      <div className={classes.actions}>
        <AboutFile video={video} />
        {me.can_coach && <CoachMenu video={video} />}
      </div>
    </header>
  );
}

function CoachMenu({ video }: { video: Video }) {
  const [open, setOpen] = useState<'seats' | 'removal' | 'take in' | 'give out' | null>(null);
  const again = useAnalyseAgain(video.id);
  const isReady = video.state === 'ready';
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label="What to do with this video"
          >
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<PeopleIcon />} onClick={() => setOpen('seats')}>
            Who stands where
          </Menu.Item>
          <Menu.Item leftSection={<RetryIcon />} disabled={!isReady} onClick={() => again.mutate()}>
            Analyse again
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<UploadIcon />}
            disabled={!isReady}
            onClick={() => setOpen('take in')}
          >
            Take in a timeline
          </Menu.Item>
          <Menu.Item
            leftSection={<DownloadIcon />}
            disabled={!isReady}
            onClick={() => setOpen('give out')}
          >
            Save the timeline
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<TrashIcon />} onClick={() => setOpen('removal')}>
            Remove the video
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'seats' && <SeatsModal video={video} onClose={() => setOpen(null)} />}
      {open === 'take in' && <TakeInModal video={video} onClose={() => setOpen(null)} />}
      {open === 'give out' && <GiveOutModal video={video} onClose={() => setOpen(null)} />}
      {open === 'removal' && <RemovalModal video={video} onClose={() => setOpen(null)} />}
      {again.error && (
        <Modal opened onClose={() => again.reset()} title="Not analysed again">
          <FormError sentence={sentenceOf(again.error)} />
        </Modal>
      )}
    </>
  );
}

function RemovalModal({ video, onClose }: { video: Video; onClose: () => void }) {
  const navigate = useNavigate();
  const remove = useRemoveVideo(video.id);
  const goBack = () => void navigate(`/sessions/${video.player_session}`);
  return (
    <Modal opened onClose={onClose} title="Remove this video?">
      <div className={classes.removal}>
        <p>
          {video.filename} and all its strokes are removed for everybody. This cannot be undone.
        </p>
        <FormError sentence={remove.error && sentenceOf(remove.error)} />
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSuccess: goBack })}
        >
          Remove
        </Button>
      </div>
    </Modal>
  );
}
