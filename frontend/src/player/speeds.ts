// The speeds a coach can choose, and what the J, K and L keys make of the present one.

export const SPEEDS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 4] as const;

export const SHUTTLE_SPEEDS = [1, 2, 4] as const;

export function faster(speed: number): number {
  return SPEEDS.find((other) => other > speed) ?? 4;
}

export function slower(speed: number): number {
  return [...SPEEDS].reverse().find((other) => other < speed) ?? 0.1;
}

/** The next shuttle speed in one direction; turning round starts over at 1. */
export function shuttled(velocity: number, direction: 1 | -1): number {
  const along = velocity * direction;
  const next = along > 0 ? SHUTTLE_SPEEDS.find((speed) => speed > along) : SHUTTLE_SPEEDS[0];
  return (next ?? 4) * direction;
}
