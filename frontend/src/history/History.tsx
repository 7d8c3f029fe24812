// The desk's panel of history: what was done to the whole video, or to the stroke that is chosen.
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { DoneEdit, Stroke, Video } from '~/api/types';
import classes from '~/history/History.module.css';
import type { StrokeValues } from '~/edits/values';
import { StrokeHistory } from '~/history/StrokeHistory';
import { StrokeOrigin } from '~/history/StrokeOrigin';
import { VideoHistory } from '~/history/VideoHistory';
import type { FrameTable } from '~/player/FrameTable';

export interface HistoryProps {
  video: Video;
  table: FrameTable;
  /** The stroke that is chosen, if any. */
  stroke: Stroke | null;
  canEdit: boolean;
  onShow: (strokeId: string, frame: number) => void;
  /** The stroke shall be made what it was; the desk sends the edit. */
  onRestoreStroke: (stroke: Stroke, values: StrokeValues) => void;
  /** The timeline has been made what it was after edit `number`, by the edit that is handed over. */
  onRestoreAll: (number: number, done: DoneEdit) => void;
}

export function History(props: HistoryProps) {
  const { video, table, stroke, canEdit, onShow, onRestoreStroke, onRestoreAll } = props;
  const [wanted, setWanted] = useState<'video' | 'stroke'>('video');
  const shown = wanted === 'stroke' && stroke ? 'stroke' : 'video';
  return (
    <section className={classes.panel} aria-label="History of this video">
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Whose history"
          data={[
            { value: 'video', label: 'Whole video' },
            { value: 'stroke', label: 'This stroke', disabled: !stroke },
          ]}
          value={shown}
          onChange={setWanted}
        />
      </div>
      <div className={classes.list}>
        {shown === 'stroke' && stroke ? (
          <StrokeHistory
            key={stroke.id}
            video={video}
            table={table}
            stroke={stroke}
            canEdit={canEdit}
            onShow={onShow}
            onRestoreStroke={onRestoreStroke}
          />
        ) : (
          <VideoHistory
            video={video}
            table={table}
            canEdit={canEdit}
            onShow={onShow}
            onRestoreAll={onRestoreAll}
          />
        )}
        {shown === 'stroke' && stroke && <StrokeOrigin key={stroke.id} stroke={stroke.id} />}
      </div>
    </section>
  );
}
