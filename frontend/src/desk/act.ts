// Does what a key or a button asks for.

import type { Stroke } from '~/api/types';
import type { DeskAction } from '~/desk/keys';
import { strokeAfter, strokeAtFrame, strokeBefore } from '~/strokes/StrokeStore';
import type { FrameTable } from '~/player/FrameTable';
import type { FrameRange } from '~/player/PlayerState';
import { faster, slower } from '~/player/speeds';
import type { VideoPlayer } from '~/player/VideoPlayer';
import type { TimelineView } from '~/timeline/TimelineView';

export interface DeskParts {
  readonly player: VideoPlayer;
  readonly timeline: TimelineView | null;
  /** The strokes the filters leave. */
  readonly strokes: readonly Stroke[];
  readonly toggleFullScreen: () => void;
  readonly openHelp: () => void;
  readonly toggleMagnifier: () => void;
  readonly toggleTold: () => void;
}

const ROLL_S = 0.35; // played before and after a stroke that is repeated

export function act(action: DeskAction, parts: DeskParts): void {
  const { player, timeline } = parts;
  switch (action.kind) {
    case 'toggle':
      player.toggle();
      break;
    case 'pause':
      player.pause();
      break;
    case 'shuttle':
      player.shuttle(action.direction);
      break;
    case 'speed':
      player.setSpeed((action.direction > 0 ? faster : slower)(player.now.speed));
      break;
    case 'mute':
      player.toggleMute();
      break;
    case 'step':
      player.step(action.frames);
      break;
    case 'first':
      seekFreely(player, 0);
      break;
    case 'last':
      seekFreely(player, player.table.frames - 1);
      break;
    case 'stroke':
      jumpToNext(action.direction, parts);
      break;
    case 'contact':
      jumpToCurrent(parts);
      break;
    case 'loop':
      toggleLoop(parts);
      break;
    case 'zoom':
      timeline?.zoom(action.direction);
      break;
    case 'show-all':
      timeline?.showAll();
      break;
    case 'full-screen':
      parts.toggleFullScreen();
      break;
    case 'magnify':
      parts.toggleMagnifier();
      break;
    case 'told-panel':
      parts.toggleTold();
      break;
    case 'help':
      parts.openHelp();
      break;
  }
}

/** Show the contact of a stroke; a loop goes along with it. */
export function jumpTo(player: VideoPlayer, stroke: Stroke): void {
  if (player.now.loop) player.setLoop(loopOf(stroke, player.table));
  player.showFrame(stroke.contact_frame);
}

/** Go anywhere; whoever leaves a loop has had enough of it. */
export function seekFreely(player: VideoPlayer, frame: number): void {
  const { loop } = player.now;
  if (loop && (frame < loop.from || frame > loop.to)) player.setLoop(null);
  player.showFrame(frame);
}

/** The frames a stroke is repeated over, with some before and after it. */
export function loopOf(stroke: Stroke, table: FrameTable): FrameRange {
  return {
    from: table.frameAt(table.startS(stroke.start_frame) - ROLL_S),
    to: table.frameAt(table.endS(stroke.end_frame) + ROLL_S),
  };
}

function jumpToNext(direction: 1 | -1, { player, strokes }: DeskParts): void {
  const find = direction > 0 ? strokeAfter : strokeBefore;
  const stroke = find(strokes, player.aimedFrame);
  if (stroke) jumpTo(player, stroke);
}

function jumpToCurrent({ player, strokes }: DeskParts): void {
  const stroke = strokeAtFrame(strokes, player.aimedFrame);
  if (stroke) jumpTo(player, stroke);
}

function toggleLoop({ player, strokes }: DeskParts): void {
  if (player.now.loop) {
    player.setLoop(null);
    return;
  }
  const frame = player.aimedFrame;
  const stroke =
    strokeAtFrame(strokes, frame) ?? strokeAfter(strokes, frame) ?? strokeBefore(strokes, frame);
  if (!stroke) return;
  player.setLoop(loopOf(stroke, player.table));
  player.play();
}
