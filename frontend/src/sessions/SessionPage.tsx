// One session: who played, its videos with how far they are, and room for more.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMe } from '~/account/status';
import type { PlayerSession } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { FetchedPage } from '~/app/FetchedPage';
import { Notice } from '~/app/Notice';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import { day } from '~/format/times';
import { END_NAMES } from '~/sessions/ends';
import { SessionModal } from '~/sessions/SessionModal';
import classes from '~/sessions/SessionPage.module.css';
import { sessionQuery } from '~/sessions/sessions';
import { VideoRow } from '~/sessions/VideoRow';
import { PencilIcon } from '~/theme/icons';
import { DropZone } from '~/uploads/DropZone';
import { UploadRow } from '~/uploads/UploadRow';
import { useUploadQueue, useUploads } from '~/uploads/uploads-context';

export function Component() {
  const { id = '' } = useParams();
  const session = useQuery(sessionQuery(id));
  usePageTitle(session.data?.title);
  return (
    <FetchedPage
      query={session}
      what="session"
      back={<BackLink to="/" name="Sessions" />}
      heights={[150, 150]}
    >
      {(fetched) => <SessionPage session={fetched} />}
    </FetchedPage>
  );
}

function SessionPage({ session }: { session: PlayerSession }) {
  const me = useMe();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>{session.title}</h1>
          <p className={page.under}>
            {session.played_on && day(session.played_on)}
            <People session={session} />
          </p>
          {session.notes && <p className={classes.notes}>{session.notes}</p>}
        </div>
        {me.can_coach && (
          <Button
            variant="default"
            leftSection={<PencilIcon size={16} />}
            onClick={() => setIsEditing(true)}
          >
            Edit
          </Button>
        )}
      </header>
      <Videos session={session} />
      {isEditing && <SessionModal session={session} onClose={() => setIsEditing(false)} />}
    </>
  );
}

function People({ session }: { session: PlayerSession }) {
  return session.participants?.map(({ player, name, end }) => (
    <span key={player}>
      {' · '}
      {name}
      {end && <span className={classes.end}> {END_NAMES[end].toLowerCase()}</span>}
    </span>
  ));
}

function Videos({ session }: { session: PlayerSession }) {
  const me = useMe();
  const uploads = useUploadQueue();
  const known = new Set(session.videos.map((video) => video.id));
  const onTheirWay = useUploads().filter(
    (item) => item.playerSession === session.id && !(item.videoId && known.has(item.videoId)),
  );
  const add = (files: File[]) =>
    uploads.add(files, { playerSession: session.id, playerSessionTitle: session.title });
  const isEmpty = session.videos.length === 0 && onTheirWay.length === 0;
  return (
    <>
      <ul className={classes.videos} aria-label="Videos">
        {session.videos.map((video) => (
          <VideoRow key={video.id} video={video} />
        ))}
      </ul>
      {onTheirWay.length > 0 && (
        <ul className={classes.uploads} aria-label="Videos on their way">
          {onTheirWay.map((item) => (
            <UploadRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      {me.can_coach ? (
        <DropZone
          title={isEmpty ? 'Drop the videos of this session here, or choose them' : 'Add videos'}
          isSmall={!isEmpty}
          onFiles={add}
        />
      ) : (
        isEmpty && <Notice title="No video yet" text="Your coach has not uploaded one so far." />
      )}
    </>
  );
}
