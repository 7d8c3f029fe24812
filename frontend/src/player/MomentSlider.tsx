// A slider over a film of one stroke: where it stands, its contact, and where somebody left a mark.
import { Slider } from '~/app/Slider';
import classes from '~/player/MomentSlider.module.css';

const FINEST_S = 0.001; // the slider's own step

/** Something that belongs to one moment: what coaches drew there, or said of it. */
export interface MomentMark {
  readonly kind: 'drawing' | 'voice';
  readonly atS: number;
}

interface MomentSliderProps {
  fromS: number;
  toS: number;
  momentS: number;
  contactS: number;
  /** The moment in words, for whoever hears it. */
  words: string;
  marks?: readonly MomentMark[];
  onMoment: (atS: number) => void;
}

export function MomentSlider(props: MomentSliderProps) {
  const { fromS, toS, momentS, contactS, words, marks = [], onMoment } = props;
  const lengthS = toS - fromS || 1;
  const share = (atS: number) => (atS - fromS) / lengthS;
  return (
    <div className={classes.slider}>
      <span className={classes.contact} style={{ '--at': share(contactS) }} />
      <Slider
        data-scrubber
        filled={share(momentS)}
        className={classes.input}
        aria-label="Moment"
        aria-valuetext={words}
        min={fromS}
        max={toS}
        step={FINEST_S}
        value={momentS}
        onChange={(event) => onMoment(Number(event.currentTarget.value))}
      />
      {marks.map(({ kind, atS }, index) => (
        <span
          key={index}
          className={classes.mark}
          data-mark={kind}
          style={{ '--at': share(atS) }}
        />
      ))}
    </div>
  );
}
