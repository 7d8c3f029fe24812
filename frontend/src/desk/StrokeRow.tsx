// One stroke: what it looked like at contact, when, who, what, how sure and how steady.
import type { Stroke } from '~/api/types';
import classes from '~/desk/StrokeTable.module.css';
import { timecode } from '~/player/timecode';
import { classColour, Letter } from '~/strokes/Letter';
import { className, playerName, share } from '~/strokes/strokeWords';

interface StrokeRowProps {
  id: string;
  index: number;
  top: number;
  height: number;
  stroke: Stroke;
  contactS: number;
  isCurrent: boolean;
  picture: string;
  onJump: (stroke: Stroke) => void;
}

const PICTURE_WIDTH = 160; // one of the widths the server keeps

export function StrokeRow(props: StrokeRowProps) {
  const { id, index, top, height, stroke, contactS, isCurrent, picture, onJump } = props;
  return (
    <div
      id={id}
      className={classes.row}
      style={{ height, transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isCurrent}
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
          <span className={classes.player}>{playerName(stroke)}</span>
        </span>
      </span>
      <span role="gridcell" className={classes.when}>
        {timecode(contactS)}
      </span>
      <span role="gridcell" className={classes.measures}>
        <Measure name="Confidence" value={stroke.confidence} colour={classColour(stroke.label)} />
        <Measure name="Consistency" value={stroke.consistency} colour="var(--ink-soft)" />
      </span>
    </div>
  );
}

function Measure({ name, value, colour }: { name: string; value: number; colour: string }) {
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
