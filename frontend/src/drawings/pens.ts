// What a coach draws with.
import type { Drawing, DrawingKind } from '~/api/types';

export type Colour = NonNullable<Drawing['colour']>;

export interface Pen {
  kind: DrawingKind;
  colour: Colour;
}

export const COLOURS: readonly Colour[] = ['yellow', 'red', 'blue', 'white'];
export const KINDS: readonly DrawingKind[] = ['line', 'arrow', 'freehand', 'angle', 'stopwatch'];
