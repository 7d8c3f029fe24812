// One stroke: what it looked like at contact, when, who, what, how sure and how steady.
import type { Stroke } from '~/api/types';
import classes from '~/desk/StrokeTable.module.css';
import { timecode } from '~/player/timecode';
import { StateMark } from '~/strokes/StateMark';
import { classColour, Letter } from '~/strokes/Letter';
import { className, playerName, share, toldWords } from '~/strokes/strokeWords';

interface StrokeRowProps {
  id: string;
  index: number;
  top: number;
  height: number;
  stroke: Stroke;
  contactS: number;
  isCurrent: boolean;
  isChosen: boolean;
  picture: string;
  onJump: (stroke: Stroke) => void;
}

const PICTURE_WIDTH = 160; // one of the widths the server keeps

export function StrokeRow(props: StrokeRowProps) {
  const { id, index, top, height, stroke, contactS, isCurrent, isChosen, picture, onJump } = props;
  return (
    <div
      id={id}
      className={classes.row}
      style={{ height, transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isCurrent}
      data-stroke={stroke.id}
      data-frames={`${stroke.start_frame} ${stroke.contact_frame} ${stroke.end_frame}`}
      data-state={stroke.state}
      data-chosen={isChosen}
      onClick={() => onJump(stroke)}
    >
      <span role="gridcell" className={classes.pictureCell}>
        <img
          className={classes.picture}
          data-end={stroke.end}
          src={`${picture}?width=${PICTURE_WIDTH}`}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      </span>
      <span role="gridcell" className={classes.what}>
        <Letter label={stroke.label} />
        <span className={classes.names}>
          <b>{className(stroke)}</b>
          <span className={classes.player}>
            {[playerName(stroke), ...toldWords(stroke)].join(' · ')}
          </span>
        </span>
      </span>
      <span role="gridcell" className={classes.when}>
        {timecode(contactS)}
      </span>
      <span role="gridcell" className={classes.measures}>
        {stroke.state === 'predicted' ? (
          <>
            <Measure
              name="Confidence"
              value={stroke.confidence}
              colour={classColour(stroke.label)}
            />
            <Measure name="Consistency" value={stroke.consistency} colour="var(--ink-soft)" />
          </>
        ) : (
          <StateMark state={stroke.state} />
        )}
      </span>
    </div>
  );
}

function Measure({ name, value, colour }: { name: string; value: number | null; colour: string }) {
  if (value === null) return null;
  return (
    <span className={classes.measure} title={name}>
      <span className="visually-hidden">{name} </span>
      <span className={classes.track}>
        <i style={{ width: `${value * 100}%`, background: colour }} />
      </span>
      {share(value)}
    </span>
  );
}
