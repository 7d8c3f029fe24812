// The picture: the video itself, what is being played, and plain words where it cannot be.
import { Loader } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Notice } from '~/app/Notice';
import type { Stroke, Video } from '~/api/types';
import { Letter } from '~/strokes/Letter';
import classes from '~/desk/PlayerView.module.css';
import { Remarks } from '~/desk/Remarks';
import { className, playerName } from '~/strokes/strokeWords';
import type { FrameTable } from '~/player/FrameTable';
import { useWatched } from '~/player/useWatched';
import { VideoPlayer } from '~/player/VideoPlayer';

interface PlayerViewProps {
  video: Video;
  table: FrameTable;
  player: VideoPlayer | null;
  current: Stroke | null;
  onPlayer: (player: VideoPlayer | null) => void;
  onFullScreen: () => void;
}

export function PlayerView(props: PlayerViewProps) {
  const { video, table, player, current, onPlayer, onFullScreen } = props;

  const [source] = useState(video.media.video); // a better copy made meanwhile waits for a visit
  const attach = useCallback(
    (element: HTMLVideoElement) => {
      const opened = new VideoPlayer(element, table);
      const leave = tellOutside(element.parentElement, opened);
      onPlayer(opened);
      return () => {
        onPlayer(null);
        leave();
        opened.dispose();
      };
    },
    [table, onPlayer],
  );

  return (
    <div className={classes.stage} data-player>
      <video
        ref={attach}
        className={classes.video}
        src={source ?? undefined}
        poster={video.media.poster ?? undefined}
        width={video.width}
        height={video.height}
        preload="auto"
        playsInline
        disablePictureInPicture
        aria-label={`Video ${video.filename}`}
        onClick={() => player?.toggle()}
        onDoubleClick={onFullScreen}
      />
      {current && (
        <div className={classes.current}>
          <Letter label={current.label} />
          <span>{className(current)}</span>
          <span className={classes.who}>{playerName(current)}</span>
        </div>
      )}
      {player && current && (
        <Remarks player={player} stroke={current} width={video.width} height={video.height} />
      )}
      {player && <PlayerTrouble player={player} />}
    </div>
  );
}

/** Writes frame and state where tests and other scripts can read them. */
function tellOutside(root: HTMLElement | null, player: VideoPlayer): () => void {
  const tell = () => {
    if (!root) return;
    root.dataset['frame'] = String(player.now.frame);
    root.dataset['state'] = player.now.status;
  };
  tell();
  return player.state.watch(tell);
}

/** The wait for data, and the end of all waiting. */
function PlayerTrouble({ player }: { player: VideoPlayer }) {
  const failure = useWatched(player.state, (state) => state.failure);
  const isWaiting = useWatched(
    player.state,
    (state) => state.status === 'loading' || (state.isMoving && state.isWaiting),
  );
  if (failure) {
    return (
      <div className={classes.failure}>
        <Notice title="No picture" text={failure} onRetry={() => player.retry()} />
      </div>
    );
  }
  return isWaiting ? <Loader className={classes.waiting} color="white" size="sm" /> : null;
}
