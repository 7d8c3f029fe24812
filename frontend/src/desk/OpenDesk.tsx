// The desk with everything loaded: holds player, timeline view, strokes and filters together.
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Stroke, Video } from '~/api/types';
import { act, jumpTo, seekFreely } from '~/desk/act';
import { CurrentStrokeVoice } from '~/desk/CurrentStrokeVoice';
import classes from '~/desk/Desk.module.css';
import { toggleFullScreen } from '~/desk/fullScreen';
import type { DeskAction } from '~/desk/keys';
import { KeyTable } from '~/desk/KeyTable';
import { PlayerView } from '~/desk/PlayerView';
import { StrokePanel } from '~/desk/StrokePanel';
import { scrubbing } from '~/desk/scrubbing';
import { TimelinePanel } from '~/desk/TimelinePanel';
import { Transport } from '~/desk/Transport';
import { useCurrentStroke } from '~/desk/useCurrentStroke';
import { useKeys } from '~/desk/useKeys';
import type { FrameTable } from '~/player/FrameTable';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { EVERYTHING, matches } from '~/strokes/StrokeFilter';
import { useStrokes } from '~/strokes/useStrokes';
import { lanesOf } from '~/timeline/lanes';

import type { TimelineRequests, TimelineView } from '~/timeline/TimelineView';

export function OpenDesk({ video, table }: { video: Video; table: FrameTable }) {
  const [player, setPlayer] = useState<VideoPlayer | null>(null);
  const [timeline, setTimeline] = useState<TimelineView | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const all = useStrokes(video);

  const quickFilter = useDeferredValue(filter);
  const isShown = useCallback((stroke: Stroke) => matches(quickFilter, stroke), [quickFilter]);
  const shown = useMemo(() => all.strokes.filter(isShown), [all.strokes, isShown]);
  const lanes = useMemo(
    () => lanesOf(all.strokes, video.appearances),
    [all.strokes, video.appearances],
  );
  const current = useCurrentStroke(player, shown);

  const onAct = useCallback(
    (action: DeskAction) => {
      if (!player) return;
      act(action, {
        player,
        timeline,
        strokes: shown,
        toggleFullScreen: () => toggleFullScreen(stage.current),
        openHelp: () => setHelpOpen(true),
      });
    },
    [player, timeline, shown],
  );
  useKeys(onAct);

  const onJump = useCallback(
    (stroke: Stroke) => {
      if (player) jumpTo(player, stroke);
    },
    [player],
  );
  const requests = useMemo(() => (player ? requestsTo(player) : null), [player]);

  return (
    <div className={classes.desk}>
      <div ref={stage} className={classes.stage}>
        <PlayerView
          video={video}
          table={table}
          player={player}
          current={current}
          onPlayer={setPlayer}
          onFullScreen={() => onAct({ kind: 'full-screen' })}
        />
        {player ? (
          <Transport player={player} hasAudio={video.has_audio} onAct={onAct} />
        ) : (
          <div className={classes.transportPlace} />
        )}
      </div>
      <div className={classes.side}>
        <StrokePanel
          video={video}
          table={table}
          all={all}
          shown={shown}
          lanes={lanes}
          filter={filter}
          current={current}
          onFilter={setFilter}
          onJump={onJump}
        />
      </div>
      <div className={classes.below}>
        <TimelinePanel
          video={video}
          table={table}
          player={player}
          strokes={all.strokes}
          lanes={lanes}
          isShown={isShown}
          current={current}
          view={timeline}
          onView={setTimeline}
          requests={requests}
          onAct={onAct}
        />
      </div>
      {player && <CurrentStrokeVoice player={player} current={current} />}
      <KeyTable isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** What a hand on the timeline asks of the player. */
function requestsTo(player: VideoPlayer): Omit<TimelineRequests, 'hover'> {
  return {
    showFrame: (frame) => seekFreely(player, frame),
    jumpTo: (stroke) => jumpTo(player, stroke),
    ...scrubbing(player),
  };
}
