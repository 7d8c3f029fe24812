// The four classes of stroke as people see them: a colour, a letter and a word each.
//
// Colours lie far apart for every common kind of colour blindness (after Okabe and Ito) and differ
// in lightness too; the letter says the same again, so that colour is never the only sign.

export type StrokeLabel = 'serve' | 'forehand' | 'backhand' | 'smash';

export interface StrokeClass {
  readonly label: StrokeLabel;
  readonly name: string;
  readonly letter: string;
  /** Block colour on dark surfaces; at least 4.5:1 against the stage. */
  readonly dark: string;
  /** Block colour on light surfaces; at least 3:1 against paper. */
  readonly light: string;
  /** Text on a block of either colour. */
  readonly ink: string;
}

export const STROKE_CLASSES: Readonly<Record<StrokeLabel, StrokeClass>> = {
  serve: {
    label: 'serve',
    name: 'Serve',
    letter: 'S',
    dark: '#f0e05a',
    light: '#a88a00',
    ink: '#15130a',
  },
  forehand: {
    label: 'forehand',
    name: 'Forehand',
    letter: 'F',
    dark: '#5cb8f5',
    light: '#0b7fc7',
    ink: '#06131d',
  },
  backhand: {
    label: 'backhand',
    name: 'Backhand',
    letter: 'B',
    dark: '#1fae83',
    light: '#0a8562',
    ink: '#03130d',
  },
  smash: {
    label: 'smash',
    name: 'Smash',
    letter: 'M',
    dark: '#e07bb4',
    light: '#b8478a',
    ink: '#190711',
  },
};

/** The order in which classes are listed everywhere. */
export const STROKE_LABELS: readonly StrokeLabel[] = ['serve', 'forehand', 'backhand', 'smash'];
