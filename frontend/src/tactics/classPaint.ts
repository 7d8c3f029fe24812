// The colours of a class, for what is drawn in it.
import { classColour } from '~/strokes/Letter';
import { STROKE_CLASSES, type StrokeLabel } from '~/theme/strokes';

export function classPaint(label: StrokeLabel): Record<`--${string}`, string> {
  return { '--class': classColour(label), '--class-ink': STROKE_CLASSES[label].ink };
}
