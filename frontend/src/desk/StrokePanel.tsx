// The panel beside the picture: filters above, strokes below, and a plain word where there are none.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Stroke, Video } from '~/api/types';
import { FilterBar } from '~/desk/FilterBar';
import classes from '~/desk/StrokePanel.module.css';
import { StrokeTable } from '~/desk/StrokeTable';
import { count } from '~/format/amounts';
import type { FrameTable } from '~/player/FrameTable';
import { countByLabel, EVERYTHING, hidesNothing, type StrokeFilter } from '~/strokes/StrokeFilter';
import type { VideoStrokes } from '~/strokes/useStrokes';
import { stands } from '~/edits/values';
import type { Lane } from '~/timeline/lanes';

interface StrokePanelProps {
  video: Video;
  table: FrameTable;
  all: VideoStrokes;
  shown: readonly Stroke[];
  lanes: readonly Lane[];
  filter: StrokeFilter;
  current: Stroke | null;
  chosen: ReadonlySet<string>;
  onFilter: (filter: StrokeFilter) => void;
  onJump: (stroke: Stroke) => void;
}

export function StrokePanel(props: StrokePanelProps) {
  const { video, table, all, shown, lanes, filter, current, chosen, onFilter, onJump } = props;
  const standing = all.strokes.filter(stands);
  const total = standing.length;
  return (
    <section className={classes.panel} aria-label="Strokes of this video">
      <header className={classes.head}>
        <h2 className={classes.title}>
          {shown.length === total
            ? count(total, 'stroke')
            : `${shown.length.toLocaleString('en')} of ${count(total, 'stroke')}`}
        </h2>
        {!hidesNothing(filter) && (
          <button type="button" className={classes.clear} onClick={() => onFilter(EVERYTHING)}>
            Show all
          </button>
        )}
      </header>
      <FilterBar
        filter={filter}
        counts={countByLabel(standing)}
        rejected={all.strokes.length - total}
        lanes={lanes}
        onFilter={onFilter}
      />
      {shown.length > 0 ? (
        <StrokeTable
          strokes={shown}
          table={table}
          current={current}
          chosen={chosen}
          picture={video.media.frame}
          onJump={onJump}
        />
      ) : (
        <NoStrokes video={video} all={all} onShowAll={() => onFilter(EVERYTHING)} />
      )}
    </section>
  );
}

interface NoStrokesProps {
  video: Video;
  all: VideoStrokes;
  onShowAll: () => void;
}

function NoStrokes({ video, all, onShowAll }: NoStrokesProps) {
  const state = video.analysis?.state;
  if (all.strokes.length > 0) {
    return (
      <Empty text="No stroke passes these filters.">
        <Button variant="default" onClick={onShowAll}>
          Show all strokes
        </Button>
      </Empty>
    );
  }
  if (all.state === 'failed') {
    return (
      <Empty text="The strokes could not be loaded.">
        <Button variant="default" onClick={all.reload}>
          Try again
        </Button>
      </Empty>
    );
  }
  if (all.state === 'loading') return <Empty text="Fetching the strokes …" />;
  if (state === 'queued')
    return <Empty text="The analysis will begin as soon as a worker is free." />;
  if (state === 'running')
    return <Empty text="Looking for strokes. They appear here one by one." />;
  if (state === 'done') return <Empty text="No stroke was found in this video." />;
  return <Empty text="This video has not been analysed." />;
}

function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={classes.empty} role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}
