// What is known of the stroke under the pointer.
import type { CSSProperties } from 'react';
import { Letter } from '~/strokes/Letter';
import { className, playerName, share, STATE_NAMES, toldWords } from '~/strokes/strokeWords';
import type { FrameTable } from '~/player/FrameTable';
import { timecode } from '~/player/timecode';
import { STROKE_CLASSES, STROKE_LABELS, type StrokeLabel } from '~/theme/strokes';
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
      {stroke.state !== 'predicted' && (
        <p className={classes.tipWho}>{STATE_NAMES[stroke.state]}</p>
      )}
      {stroke.zone || stroke.outcome ? (
        <p className={classes.tipWho}>{toldWords(stroke).join(', ')}</p>
      ) : null}
      <Meter name="Confidence" value={stroke.confidence} />
      <Meter name="Consistency" value={stroke.consistency} />
      <Meter name="Agreement" value={stroke.agreement} />
      {stroke.probabilities && <Runner label={stroke.label} shares={stroke.probabilities} />}
    </div>
  );
}

/** The class the model would have said instead, where that was not out of the question. */
function Runner({ label, shares }: { label: StrokeLabel; shares: Record<StrokeLabel, number> }) {
  const [other] = STROKE_LABELS.filter((each) => each !== label && shares[each] >= 0.02).sort(
    (a, b) => shares[b] - shares[a],
  );
  if (!other) return null;
  return <Meter name={`or ${STROKE_CLASSES[other].name.toLowerCase()}`} value={shares[other]} />;
}

function Meter({ name, value }: { name: string; value: number | null }) {
  if (value === null) return null;
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
