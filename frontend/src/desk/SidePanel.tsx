// The panel beside the picture: the strokes, what people say of them, and what was done to them.
import { Tabs } from '@mantine/core';
import type { Stroke, Video } from '~/api/types';
import { Comments } from '~/comments/Comments';
import { ReviewBar } from '~/desk/ReviewBar';
import classes from '~/desk/SidePanel.module.css';
import { StrokePanel } from '~/desk/StrokePanel';
import { bringBack } from '~/edits/operations';
import type { Editing } from '~/edits/useEditing';
import { History } from '~/history/History';
import type { FrameTable } from '~/player/FrameTable';
import type { VideoPlayer } from '~/player/VideoPlayer';
import type { StrokeFilter } from '~/strokes/StrokeFilter';
import type { Lane } from '~/timeline/lanes';

interface SidePanelProps {
  video: Video;
  table: FrameTable;
  player: VideoPlayer | null;
  editing: Editing;
  listed: readonly Stroke[];
  lanes: readonly Lane[];
  filter: StrokeFilter;
  current: Stroke | null;
  chosen: ReadonlySet<string>;
  onFilter: (filter: StrokeFilter) => void;
  onJump: (stroke: Stroke) => void;
}

export function SidePanel(props: SidePanelProps) {
  const {
    video,
    table,
    player,
    editing,
    listed,
    lanes,
    filter,
    current,
    chosen,
    onFilter,
    onJump,
  } = props;
  return (
    <div className={classes.side}>
      <ReviewBar
        video={video}
        strokes={editing.strokes}
        queue={editing.editor.queue}
        canReview={editing.isCoach}
      />
      <Tabs defaultValue="strokes" keepMounted={false} className={classes.tabs ?? ''}>
        <Tabs.List>
          <Tabs.Tab value="strokes">Strokes</Tabs.Tab>
          <Tabs.Tab value="comments">Comments</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="strokes" className={classes.panel ?? ''}>
          <StrokePanel
            video={video}
            table={table}
            all={editing}
            shown={listed}
            lanes={lanes}
            filter={filter}
            current={current}
            chosen={chosen}
            onFilter={onFilter}
            onJump={onJump}
          />
        </Tabs.Panel>
        <Tabs.Panel value="comments" className={classes.panel ?? ''}>
          <Comments
            video={video}
            table={table}
            frame={() => player?.aimedFrame ?? 0}
            stroke={current}
            onShow={(comment) => {
              if (comment.frame !== null) player?.showFrame(comment.frame);
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={classes.panel ?? ''}>
          <History
            video={video}
            table={table}
            stroke={current}
            canEdit={editing.whyLocked === null}
            onShow={(_stroke, frame) => player?.showFrame(frame)}
            onRestoreStroke={(stroke, values) => {
              const all = { strokes: editing.strokes, table };
              editing.editor.apply(bringBack(stroke, values, all));
            }}
            onRestoreAll={(_number, done) => editing.store.put(done.strokes)}
          />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
