// The timeline with its heading: how to read it, how far the analysis is, and how to zoom.
import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeskAction } from '~/desk/keys';
import { FramesIcon, WholeIcon, ZoomInIcon, ZoomOutIcon } from '~/desk/icons';
import classes from '~/desk/TimelinePanel.module.css';
import { percent } from '~/format/amounts';
import { Legend } from '~/timeline/Legend';
import { Timeline, type TimelineProps } from '~/timeline/Timeline';

interface TimelinePanelProps extends TimelineProps {
  isMagnified: boolean;
  onAct: (action: DeskAction) => void;
  /** What stands under the timeline. */
  children?: ReactNode;
}

export function TimelinePanel({ isMagnified, onAct, children, ...timeline }: TimelinePanelProps) {
  const { analysis } = timeline.video;
  const tools = [
    { name: 'Zoom out (−)', icon: ZoomOutIcon, action: { kind: 'zoom', direction: -1 } },
    { name: 'Zoom in (+)', icon: ZoomInIcon, action: { kind: 'zoom', direction: 1 } },
    { name: 'Whole video (0)', icon: WholeIcon, action: { kind: 'show-all' } },
  ] as const;
  return (
    <section className={classes.panel} aria-label="Timeline">
      <header className={classes.head}>
        <h2 className={classes.title}>Timeline</h2>
        {analysis?.state === 'running' && (
          <span className={classes.progress}>analysed to {percent(analysis.progress)}</span>
        )}
        <Legend
          hasEvidence={timeline.evidence !== null}
          hasPoints={timeline.strokes.some(({ outcome }) => outcome !== '')}
        />
        <span className={classes.tools}>
          <Tooltip label="Single frames (V)">
            <ActionIcon
              variant={isMagnified ? 'light' : 'subtle'}
              color="gray"
              size={34}
              aria-label="Single frames"
              aria-pressed={isMagnified}
              onClick={() => onAct({ kind: 'magnify' })}
            >
              <FramesIcon />
            </ActionIcon>
          </Tooltip>
          {tools.map(({ name, icon: Icon, action }) => (
            <Tooltip key={name} label={name}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={name}
                onClick={() => onAct(action)}
              >
                <Icon />
              </ActionIcon>
            </Tooltip>
          ))}
        </span>
      </header>
      <Timeline {...timeline} />
      {children}
    </section>
  );
}
