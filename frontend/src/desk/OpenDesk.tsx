// The desk with everything loaded: holds player, timeline view, strokes and the coach's hand together.
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Stroke, TableEnd, Video } from '~/api/types';
import { act, seekFreely } from '~/desk/act';
import { correct, type CorrectParts } from '~/desk/correct';
import { CurrentStrokeVoice } from '~/desk/CurrentStrokeVoice';
import classes from '~/desk/Desk.module.css';
import { EditBar } from '~/desk/EditBar';
import { EditNotes } from '~/desk/EditNotes';
import { toggleFullScreen } from '~/desk/fullScreen';
import { isEditing, type DeskAction } from '~/desk/keys';
import { KeyTable } from '~/desk/KeyTable';
import { Magnifier } from '~/desk/Magnifier';
import { PlayerView } from '~/desk/PlayerView';
import { Place } from '~/desk/Place';
import { scrubbing } from '~/desk/scrubbing';
import { SidePanel } from '~/desk/SidePanel';
import { TimelinePanel } from '~/desk/TimelinePanel';
import { ToldPanel } from '~/desk/ToldPanel';
import { Transport } from '~/desk/Transport';
import { useCurrentStroke } from '~/desk/useCurrentStroke';
import { useKeys } from '~/desk/useKeys';
import { useNamedFrame } from '~/desk/useNamedFrame';
import { useTimelineHand } from '~/desk/useTimelineHand';
import { Selection } from '~/edits/Selection';
import { useEditing } from '~/edits/useEditing';
import { stands } from '~/edits/values';
import { useEvidence } from '~/evidence/useEvidence';
import type { FrameTable } from '~/player/FrameTable';
import { useWatched } from '~/player/useWatched';
import type { VideoPlayer } from '~/player/VideoPlayer';
import { useDeskSetup } from '~/setup/useDeskSetup';
import { EVERYTHING, matches } from '~/strokes/StrokeFilter';
import { lanesOf } from '~/timeline/lanes';
import type { TimelineRequests, TimelineView } from '~/timeline/TimelineView';

const ENDS_OF_NOBODY: readonly TableEnd[] = ['left', 'right'];

export function OpenDesk({ video, table }: { video: Video; table: FrameTable }) {
  const [player, setPlayer] = useState<VideoPlayer | null>(null);
  const [timeline, setTimeline] = useState<TimelineView | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [selection] = useState(() => new Selection());
  const stage = useRef<HTMLDivElement>(null);
  const editing = useEditing(video);
  const { strokes: all, editor, whyLocked, isCoach } = editing;
  const setup = useDeskSetup();
  const evidence = useEvidence(video);
  const keys = useWatched(setup.now, (now) => now.keys);
  const chosen = useWatched(selection.ids, (ids) => ids);
  const [isMagnified, setMagnified] = useLocalStorage({
    key: 'loopdrive-magnifier',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [isToldOpen, setToldOpen] = useLocalStorage({
    key: 'loopdrive-told',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  useNamedFrame(player);

  const quickFilter = useDeferredValue(filter);
  const isShown = useCallback((stroke: Stroke) => matches(quickFilter, stroke), [quickFilter]);
  const standing = useMemo(() => all.filter(stands), [all]);
  const listed = useMemo(() => all.filter(isShown), [all, isShown]);
  const shown = useMemo(() => listed.filter(stands), [listed]);
  const lanes = useMemo(() => lanesOf(standing, video.appearances), [standing, video.appearances]);
  const place = useMemo(() => (player ? new Place(player) : null), [player]);
  const current = useCurrentStroke(place, shown);

  const parts = useMemo((): CorrectParts | null => {
    if (!place || whyLocked) return null;
    const ends = lanes.length > 0 ? lanes.map((lane) => lane.end) : ENDS_OF_NOBODY;
    return { place, editor, selection, setup, evidence, all, shown, ends };
  }, [place, whyLocked, editor, selection, setup, evidence, all, shown, lanes]);
  const hand = useTimelineHand(parts);

  const onAct = useCallback(
    (action: DeskAction) => {
      if (!place) return;
      if (parts && correct(action, parts)) return;
      if (whyLocked && isCoach && isEditing(action)) {
        editor.refuse(whyLocked);
        return;
      }
      act(action, {
        place,
        timeline,
        strokes: shown,
        toggleFullScreen: () => toggleFullScreen(stage.current),
        openHelp: () => setHelpOpen(true),
        toggleMagnifier: () => setMagnified((is) => !is),
        toggleTold: () => setToldOpen((is) => !is),
      });
    },
    [place, parts, whyLocked, isCoach, editor, timeline, shown, setMagnified, setToldOpen],
  );
  useKeys(keys, onAct);

  const onJump = useCallback((stroke: Stroke) => place?.goTo(stroke), [place]);
  const requests = useMemo(() => (place ? requestsTo(place) : null), [place]);

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
          <Transport player={player} hasAudio={video.has_audio} keys={keys} onAct={onAct} />
        ) : (
          <div className={classes.transportPlace} />
        )}
        {player && parts && (
          <EditBar
            player={player}
            keys={keys}
            current={current}
            chosen={chosen.size}
            isToldOpen={isToldOpen}
            onAct={onAct}
          />
        )}
        <EditNotes editor={editor} table={table} />
      </div>
      <div className={classes.side}>
        <div className={classes.told}>
          {parts && isToldOpen && (
            <ToldPanel
              meant={chosen.size > 0 ? selection.of(all) : current ? [current] : []}
              standing={standing}
              table={table}
              keys={keys}
              onAct={onAct}
            />
          )}
        </div>
        <div className={classes.panels}>
          <SidePanel
            video={video}
            table={table}
            player={player}
            editing={editing}
            listed={listed}
            lanes={lanes}
            filter={filter}
            current={current}
            chosen={chosen}
            onFilter={setFilter}
            onJump={onJump}
          />
        </div>
      </div>
      <div className={classes.below}>
        <TimelinePanel
          video={video}
          table={table}
          player={player}
          strokes={standing}
          lanes={lanes}
          isShown={isShown}
          current={current}
          view={timeline}
          onView={setTimeline}
          requests={requests}
          evidence={evidence}
          hand={hand}
          chosen={chosen}
          isMagnified={isMagnified}
          onAct={onAct}
        >
          {player && isMagnified && (
            <Magnifier
              player={player}
              picture={video.media.frame}
              onFrame={(frame) => seekFreely(player, frame)}
            />
          )}
        </TimelinePanel>
      </div>
      {player && <CurrentStrokeVoice player={player} current={current} />}
      <KeyTable
        isOpen={isHelpOpen}
        setup={setup}
        canEdit={editing.isCoach}
        onClose={() => setHelpOpen(false)}
      />
    </div>
  );
}

/** What a hand on the timeline asks for. */
function requestsTo(place: Place): Omit<TimelineRequests, 'hover'> {
  return {
    showFrame: (frame) => seekFreely(place.player, frame),
    jumpTo: (stroke) => place.goTo(stroke),
    ...scrubbing(place.player),
  };
}
