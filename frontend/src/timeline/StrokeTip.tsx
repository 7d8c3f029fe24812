// What is known of the stroke under the pointer.
import type { CSSProperties } from 'react';
import { Letter } from '~/strokes/Letter';
import { className, playerName, share } from '~/strokes/strokeWords';
import type { FrameTable } from '~/player/FrameTable';
import { timecode } from '~/player/timecode';
import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';
import classes from '~/timeline/Timeline.module.css';
import type { TimelineHover } from '~/timeline/TimelineView';

export function StrokeTip({ hover, table }: { hover: TimelineHover; table: FrameTable }) {
  const { stroke, x, y, widthPx } = hover;
  const place = {
    '--tip-x': `${x}px`,
    '--tip-y': `${y}px`,
    // Slides from right of the pointer to left of it across the width, so that it never leaves.
    '--tip-shift': `${(-x / widthPx) * 100}%`,
  } as CSSProperties;
  return (
    <div className={classes.tip} style={place}>
      <div className={classes.tipHead}>
        <Letter label={stroke.label} />
        {className(stroke)}
        <span className={classes.tipTime}>{timecode(table.startS(stroke.contact_frame))}</span>
      </div>
      <p className={classes.tipWho}>{playerName(stroke)}</p>
      <Meter name="Confidence" value={stroke.confidence} />
      <Meter name="Consistency" value={stroke.consistency} />
      {STROKE_LABELS.filter(
        (label) => label !== stroke.label && stroke.probabilities[label] >= 0.02,
      )
        .sort((a, b) => stroke.probabilities[b] - stroke.probabilities[a])
        .slice(0, 1)
        .map((label) => (
          <Meter
            key={label}
            name={`or ${STROKE_CLASSES[label].name.toLowerCase()}`}
            value={stroke.probabilities[label]}
          />
        ))}
    </div>
  );
}

function Meter({ name, value }: { name: string; value: number }) {
  return (
    <div className={classes.tipRow}>
      <span>{name}</span>
      <span className={classes.meter}>
        <i style={{ width: `${value * 100}%` }} />
      </span>
      <span>{share(value)}</span>
    </div>
  );
}
