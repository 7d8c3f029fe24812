// Single frames around the playhead, each exactly the one that is named: to see when the bat meets
// the ball.
import { useDeferredValue } from 'react';
import classes from '~/desk/Magnifier.module.css';
import { useWatched } from '~/player/useWatched';
import type { VideoPlayer } from '~/player/VideoPlayer';

const REACH = 4; // frames on either side
const PICTURE_WIDTH = 160; // one of the widths the server keeps

interface MagnifierProps {
  player: VideoPlayer;
  /** Address of one picture, with {index} for its frame. */
  picture: string;
  onFrame: (frame: number) => void;
}

export function Magnifier({ player, picture, onFrame }: MagnifierProps) {
  const isMoving = useWatched(player.state, (state) => state.isMoving);
  const aimed = useWatched(player.state, (state) => state.target ?? state.frame);
  const middle = useDeferredValue(aimed);
  const { table } = player;
  const frames = Array.from({ length: 2 * REACH + 1 }, (_, at) => middle - REACH + at);
  return (
    <ol className={classes.strip} aria-label="Frames around the playhead" data-moving={isMoving}>
      {frames.map((frame) => (
        <li key={frame} className={classes.place}>
          {frame >= 0 && frame < table.frames && (
            <button
              type="button"
              className={classes.frame}
              aria-current={frame === middle}
              aria-label={`Frame ${frame}`}
              onClick={() => onFrame(frame)}
            >
              {!isMoving && (
                <img
                  src={`${picture.replace('{index}', String(frame))}?width=${PICTURE_WIDTH}`}
                  alt=""
                  decoding="async"
                  draggable={false}
                />
              )}
              <span className={classes.number}>
                {frame}
                <i>{millisecondsFrom(table.startS(frame) - table.startS(middle))}</i>
              </span>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function millisecondsFrom(offsetS: number): string {
  const ms = Math.round(offsetS * 1000);
  return ms === 0 ? '' : `${ms > 0 ? '+' : '−'}${Math.abs(ms)} ms`;
}
