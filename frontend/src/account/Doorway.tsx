// The page in front of the door: a form on one side, on the other what lies behind it.
import type { ReactNode } from 'react';
import classes from '~/account/Doorway.module.css';
import { STROKE_CLASSES, type StrokeLabel } from '~/theme/strokes';
import { Wordmark } from '~/theme/Mark';

interface DoorwayProps {
  title: string;
  text: string;
  children: ReactNode;
}

export function Doorway({ title, text, children }: DoorwayProps) {
  return (
    <main className={classes.doorway}>
      <div className={classes.form}>
        <Wordmark />
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.text}>{text}</p>
        </div>
        {children}
      </div>
      <Rally />
    </main>
  );
}

const STROKES: readonly [StrokeLabel, number, number, number][] = [
  ['serve', 0, 14, 70],
  ['backhand', 1, 92, 48],
  ['forehand', 0, 150, 58],
  ['forehand', 1, 216, 54],
  ['backhand', 0, 282, 46],
  ['backhand', 1, 338, 46],
  ['forehand', 0, 394, 60],
  ['smash', 1, 466, 44],
];
const LANE_HEIGHT = 54;

/** A rally as the timeline shows it: decoration, and the whole product in one picture. */
function Rally() {
  return (
    <div className={classes.side} aria-hidden="true">
      <svg viewBox="0 0 524 250" className={classes.rally}>
        <path
          d="M30 66C60 20 84 20 112 60M112 60c18-34 42-34 62-2M174 58c22-38 46-38 66-1M240 57c20-32 42-32 62 0M302 57c18-30 40-30 58 0M360 57c18-44 38-44 58-4M418 53c26-44 46-48 70-10"
          className={classes.path}
        />
        <circle cx="488" cy="43" r="5.5" fill="var(--accent)" />
        <path d="M14 84h496" className={classes.ruler} />
        {STROKES.map(([label, lane, x, width]) => (
          <g key={x} transform={`translate(${x} ${106 + lane * LANE_HEIGHT})`}>
            <rect width={width} height="38" rx="4" fill={STROKE_CLASSES[label].dark} />
            <path
              d={`M${width * 0.55} 0v38`}
              stroke={STROKE_CLASSES[label].ink}
              strokeWidth="2"
              opacity="0.7"
            />
            <text x="8" y="24" className={classes.letter} fill={STROKE_CLASSES[label].ink}>
              {STROKE_CLASSES[label].letter}
            </text>
          </g>
        ))}
        <path d="M418 78v134" className={classes.playhead} />
      </svg>
      <p className={classes.caption}>Every stroke of the session, seconds after the last ball.</p>
    </div>
  );
}
