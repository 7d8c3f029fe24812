// Dragging on the picture moves the layer that is held.

import { type Dispatch, type PointerEvent, type SetStateAction, useRef } from 'react';
import { layerOf, moved, type Layers } from '~/compare/layers';

export function useGrip(
  held: string | null,
  strokes: readonly string[],
  setLayers: Dispatch<SetStateAction<Layers>>,
) {
  const last = useRef<{ x: number; y: number } | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (held === null || !event.isPrimary) return;
    last.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const from = last.current;
    if (held === null || from === null) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const byX = (event.clientX - from.x) / width;
    const byY = (event.clientY - from.y) / height;
    last.current = { x: event.clientX, y: event.clientY };
    setLayers((layers) => ({
      ...layers,
      [held]: moved(layerOf(layers, strokes, held), byX, byY),
    }));
  };
  const end = () => {
    last.current = null;
  };
  return { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: end };
}
