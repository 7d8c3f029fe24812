// Strokes for tests, given by what matters in the test at hand.

import type { Stroke } from '~/api/types';
import { FrameTable } from '~/player/FrameTable';

/** 1000 frames of a hundredth of a second, so that frame and centisecond are the same number. */
export const CENTISECONDS = new FrameTable([1, 100], [[1000, 1]]);

let lastId = 0;

export function strokeAt(contact: number, changes: Partial<Stroke> = {}): Stroke {
  lastId += 1;
  return {
    id: `stroke-${String(lastId).padStart(4, '0')}`,
    player: null,
    player_name: '',
    end: 'left',
    label: 'forehand',
    start_frame: contact - 20,
    contact_frame: contact,
    end_frame: contact + 10,
    start_s: 0,
    contact_s: 0,
    end_s: 0,
    state: 'predicted',
    zone: '',
    outcome: '',
    version: 0,
    confidence: 0.9,
    consistency: 0.8,
    agreement: null,
    probabilities: { serve: 0, forehand: 1, backhand: 0, smash: 0 },
    ...changes,
  };
}
