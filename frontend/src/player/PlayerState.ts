// What the player says of itself; everything on the page is drawn from it and asks the player back.

export type PlayerStatus = 'loading' | 'paused' | 'playing' | 'seeking' | 'failed';

export interface FrameRange {
  readonly from: number;
  readonly to: number;
}

export interface PlayerState {
  readonly status: PlayerStatus;
  /** The frame that was seen on screen last. */
  readonly frame: number;
  /** The frame that was asked for and is not on screen yet. */
  readonly target: number | null;
  /** Frames pass: forwards by the browser, or backwards by stepping. */
  readonly isMoving: boolean;
  readonly isWaiting: boolean;
  readonly speed: number;
  readonly direction: 1 | -1;
  readonly loop: FrameRange | null;
  readonly volume: number;
  readonly isMuted: boolean;
  readonly failure: string | null;
}

export const INITIAL_STATE: PlayerState = {
  status: 'loading',
  frame: 0,
  target: null,
  isMoving: false,
  isWaiting: false,
  speed: 1,
  direction: 1,
  loop: null,
  volume: 1,
  isMuted: false,
  failure: null,
};

/** One sentence for a media error code (HTMLMediaElement.error.code). */
export function failureSentence(code: number | undefined): string {
  if (code === 2) return 'The video stopped loading. Check the connection and try again.';
  if (code === 3) return 'A part of this video is damaged and cannot be shown.';
  return 'This browser cannot play this video.';
}
