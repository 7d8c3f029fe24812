// Does what a key or a button asks for.

import type { Stroke } from '~/api/types';
import type { DeskAction } from '~/desk/keys';
import { loopOf, type Place } from '~/desk/Place';
import { faster, slower } from '~/player/speeds';
import type { VideoPlayer } from '~/player/VideoPlayer';
import type { TimelineView } from '~/timeline/TimelineView';

export interface DeskParts {
  readonly place: Place;
  readonly timeline: TimelineView | null;
  /** The strokes the filters leave. */
  readonly strokes: readonly Stroke[];
  readonly toggleFullScreen: () => void;
  readonly openHelp: () => void;
  readonly toggleMagnifier: () => void;
  readonly toggleTold: () => void;
}

export function act(action: DeskAction, parts: DeskParts): void {
  const { timeline } = parts;
  const { player } = parts.place;
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

/** Go anywhere; whoever leaves a loop has had enough of it. */
export function seekFreely(player: VideoPlayer, frame: number): void {
  const { loop } = player.now;
  if (loop && (frame < loop.from || frame > loop.to)) player.setLoop(null);
  player.showFrame(frame);
}

function jumpToNext(direction: 1 | -1, { place, strokes }: DeskParts): void {
  const stroke = place.next(strokes, direction);
  if (stroke) place.goTo(stroke);
}

function jumpToCurrent({ place, strokes }: DeskParts): void {
  const stroke = place.stroke(strokes);
  if (stroke) place.goTo(stroke);
}

function toggleLoop({ place, strokes }: DeskParts): void {
  const { player } = place;
  if (player.now.loop) {
    player.setLoop(null);
    return;
  }
  const stroke = place.stroke(strokes) ?? place.next(strokes, 1) ?? place.next(strokes, -1);
  if (!stroke) return;
  player.setLoop(loopOf(stroke, player.table));
  player.play();
}
