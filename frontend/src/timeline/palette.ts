// The timeline's colours: those of the page, and for each class of stroke one fill per confidence.

import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';

/** Confidence is shown in four strengths of fill; more steps could not be told apart. */
export const CONFIDENCE_STEPS = [0, 0.5, 0.7, 0.85] as const;
const FILL_SHARES = [0.16, 0.36, 0.62, 1];

export interface ClassColours {
  readonly full: string;
  /** One for each of CONFIDENCE_STEPS, the surest last. */
  readonly fills: readonly string[];
  /** What can be read on the fill of the same step. */
  readonly inks: readonly string[];
  readonly faded: string;
}

export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly good: string;
  readonly bad: string;
  readonly font: string;
  readonly classes: readonly ClassColours[];
}

export function confidenceStep(confidence: number): number {
  return CONFIDENCE_STEPS.findLastIndex((lowest) => confidence >= lowest);
}

/** Read the page's colours where `element` stands, for its scheme. */
export function paletteOf(element: Element, scheme: 'light' | 'dark'): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const surface = token('surface');
  const classes = STROKE_LABELS.map((label) => {
    const { [scheme]: full, ink } = STROKE_CLASSES[label];
    return {
      full,
      fills: FILL_SHARES.map((share) => mixed(full, surface, share)),
      inks: FILL_SHARES.map((share) => (share > 0.5 ? ink : token('ink'))),
      faded: mixed(full, surface, 0.12),
    };
  });
  return {
    ground: token('ground'),
    surface,
    raised: token('raised'),
    sunken: token('sunken'),
    line: token('line'),
    lineStrong: token('line-strong'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    inkFaint: token('ink-faint'),
    accent: token('accent'),
    good: token('good'),
    bad: token('bad'),
    font: token('font'),
    classes,
  };
}

/** `share` of one colour over another, both written #rrggbb. */
export function mixed(over: string, under: string, share: number): string {
  const part = (at: number) => {
    const [a, b] = [over, under].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
