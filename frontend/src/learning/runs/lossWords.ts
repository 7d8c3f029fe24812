// The parts of the loss in words: what a network gets less wrong while it learns.

const PARTS: Record<string, string> = {
  contact: 'When the ball is met',
  displacement: 'Contact to the picture',
  edges: 'Start and end',
  class: 'Kind, picture by picture',
  name: 'Name of the stroke',
  smoothness: 'No flickering',
  joints: 'Joints of the body',
};

/** A part by its key; one that we have no words for goes by its own. */
export function partName(part: string): string {
  return PARTS[part] ?? part;
}

/** In the order in which they are shown. */
export const PART_ORDER: readonly string[] = Object.keys(PARTS);

/** "0.412", with as many digits as a small number needs. */
export function lossShown(loss: number): string {
  return loss === 0 ? '0' : Number(loss.toPrecision(3)).toString();
}
