// Does on the desk what a key or a button asks for.

import { COMPARE_SPEEDS, type CompareDesk } from '~/compare/CompareDesk';
import type { CompareAction } from '~/compare/keys';

export function act(desk: CompareDesk, action: CompareAction): void {
  if (action.kind === 'step') desk.step(action.steps);
  else if (action.kind === 'toggle') desk.toggle();
  else if (action.kind === 'loop') desk.toggleLoop();
  else if (action.kind === 'speed') desk.setSpeed(speedBeside(desk.now.speed, action.by));
  else {
    desk.pause();
    desk.showMoment(0);
  }
}

function speedBeside(speed: number, by: 1 | -1): number {
  const at = COMPARE_SPEEDS.findIndex((each) => each === speed) - by;
  return COMPARE_SPEEDS[Math.min(Math.max(at, 0), COMPARE_SPEEDS.length - 1)] ?? speed;
}
