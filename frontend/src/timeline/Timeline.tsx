// The timeline for React: hands strokes and playhead to the canvas, names the lanes, shows the tip.
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState, type CSSProperties } from 'react';
import type { Stroke, Video } from '~/api/types';
import type { Evidence } from '~/evidence/Evidence';
import type { FrameTable } from '~/player/FrameTable';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { useScheme } from '~/theme/scheme-context';
import { buildScene } from '~/timeline/buildScene';
import { CurrentStroke } from '~/timeline/CurrentStroke';
import type { Lane } from '~/timeline/lanes';
import { layoutOf, type Band } from '~/timeline/layout';
import { paletteOf } from '~/timeline/palette';
import { atLeast, roomFor } from '~/timeline/room';
import { StrokeTip } from '~/timeline/StrokeTip';
import classes from '~/timeline/Timeline.module.css';
import type { HandRequests } from '~/timeline/TimelineHand';
import { TimelineView, type TimelineHover, type TimelineRequests } from '~/timeline/TimelineView';
import { useFilmStrip } from '~/timeline/useFilmStrip';

const NAME_ROW_PX = 19;
const LOW_AND_WIDE = '(min-width: 62.01em) and (max-height: 51em)';

export interface TimelineProps {
  video: Video;
  table: FrameTable;
  player: VideoPlayer | null;
  strokes: readonly Stroke[];
  lanes: readonly Lane[];
  isShown: (stroke: Stroke) => boolean;
  current: Stroke | null;
  view: TimelineView | null;
  onView: (view: TimelineView | null) => void;
  /** Null until there is a player to ask. */
  requests: Omit<TimelineRequests, 'hover'> | null;
  evidence: Evidence | null;
  /** Null for who only looks. */
  hand: HandRequests | null;
  chosen: ReadonlySet<string>;
}

export function Timeline(props: TimelineProps) {
  const { video, table, player, strokes, lanes, isShown, current, view, onView, requests } = props;
  const { evidence, hand, chosen } = props;
  const scheme = useScheme();
  const [hover, setHover] = useState<TimelineHover | null>(null);
  const { strip: stripAddress, strip_tiles: tiles } = video.media;
  const strip = useFilmStrip(stripAddress, tiles);
  const { analysis } = video;

  const asked = roomFor(video, lanes.length);
  const [kept, setKept] = useState(asked);
  const room = atLeast(kept, asked);
  if (room !== kept) setKept(room);
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, {
    getInitialValueInEffect: false,
  });
  const isTight = useMediaQuery(LOW_AND_WIDE, undefined, { getInitialValueInEffect: false });
  const layout = useMemo(
    () =>
      layoutOf(room.lanes, room.hasStrip, {
        nameRowPx: isNarrow ? NAME_ROW_PX : 0,
        hasEvidence: room.hasEvidence,
        isTight,
      }),
    [room, isNarrow, isTight],
  );
  const scene = useMemo(
    () => buildScene({ table, strokes, lanes, isShown, layout, strip, evidence, analysis }),
    [table, strokes, lanes, isShown, layout, strip, evidence, analysis],
  );

  const attach = useCallback(
    (host: HTMLDivElement) => {
      const opened = new TimelineView(host, table, paletteOf(host, 'dark'), {
        ...NO_REQUESTS,
        ...requests,
        hover: setHover,
      });
      onView(opened);
      return () => {
        onView(null);
        opened.dispose();
      };
    },
    [table, requests, onView],
  );

  useEffect(() => view?.show(scene), [view, scene]);
  useEffect(() => {
    if (view) view.dress(paletteOf(view.host, scheme));
  }, [view, scheme]);
  useEffect(() => view?.arm(hand), [view, hand]);
  useEffect(() => view?.mark({ chosen }), [view, chosen]);
  useEffect(() => view?.mark({ currentId: current?.id ?? null }), [view, current]);
  useEffect(() => (view && player ? followPlayer(view, player) : undefined), [view, player]);

  return (
    <div className={classes.timeline}>
      <div className={classes.names} aria-hidden="true">
        {lanes.map((lane, at) => (
          <span
            key={lane.end}
            className={classes.name}
            style={nameBand(layout.lanes[at], isNarrow)}
          >
            {lane.name}
          </span>
        ))}
      </div>
      <CurrentStroke current={current} lanes={lanes} strokes={strokes} table={table}>
        <div ref={attach} className={classes.canvas} style={{ height: layout.height }} />
      </CurrentStroke>
      {hover && <StrokeTip hover={hover} table={table} />}
    </div>
  );
}

const NO_REQUESTS: Omit<TimelineRequests, 'hover'> = {
  showFrame: () => undefined,
  jumpTo: () => undefined,
  scrub: () => undefined,
  scrubEnded: () => undefined,
};

/** On narrow screens the name stands above its lane, elsewhere beside it. */
function nameBand(lane: Band | undefined, isNarrow: boolean): CSSProperties {
  if (!lane) return {};
  return isNarrow ? { top: lane.top - NAME_ROW_PX, height: NAME_ROW_PX } : { ...lane };
}

/** Repeats to the timeline what the player says, until the returned function is called. */
function followPlayer(view: TimelineView, player: VideoPlayer): () => void {
  const { table } = player;
  const tell = () => {
    const { isMoving, frame, target, loop } = player.now;
    view.mark({ loopS: loop && [table.startS(loop.from), table.endS(loop.to)] });
    if (isMoving) view.play(frame);
    else view.jump(target ?? frame);
  };
  tell();
  return player.state.watch(tell);
}
