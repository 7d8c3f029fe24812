// The timeline for React: hands strokes and playhead to the canvas, names the lanes, shows the tip.
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState, type CSSProperties } from 'react';
import type { Stroke, Video } from '~/api/types';
import type { FrameTable } from '~/player/FrameTable';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { useScheme } from '~/theme/scheme-context';
import { buildScene } from '~/timeline/buildScene';
import { CurrentStroke } from '~/timeline/CurrentStroke';
import type { Lane } from '~/timeline/lanes';
import { layoutOf, type Band } from '~/timeline/layout';
import { paletteOf } from '~/timeline/palette';
import { StrokeTip } from '~/timeline/StrokeTip';
import classes from '~/timeline/Timeline.module.css';
import { TimelineView, type TimelineHover, type TimelineRequests } from '~/timeline/TimelineView';
import { useFilmStrip } from '~/timeline/useFilmStrip';

const NAME_ROW_PX = 19;

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
}

export function Timeline(props: TimelineProps) {
  const { video, table, player, strokes, lanes, isShown, current, view, onView, requests } = props;
  const scheme = useScheme();
  const [hover, setHover] = useState<TimelineHover | null>(null);
  const { strip: stripAddress, strip_tiles: tiles } = video.media;
  const strip = useFilmStrip(stripAddress, tiles);
  const { analysis } = video;

  const hasStrip = stripAddress !== null;
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, {
    getInitialValueInEffect: false,
  });
  const layout = useMemo(
    () => layoutOf(lanes.length, hasStrip, isNarrow ? NAME_ROW_PX : 0),
    [lanes.length, hasStrip, isNarrow],
  );
  const scene = useMemo(
    () => buildScene({ table, strokes, lanes, isShown, layout, strip, analysis }),
    [table, strokes, lanes, isShown, layout, strip, analysis],
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
