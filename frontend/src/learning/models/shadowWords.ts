// A model that looks along, in words: whether it may, what it means, and how often it agrees.
import type { ModelVersion, Shadow, ShadowLook } from '~/api/types';
import { count, percent } from '~/format/amounts';

type Compared = Pick<Shadow, 'same' | 'otherwise' | 'unseen' | 'only_shadow'>;

/** The server would refuse others: they would agree with themselves, or have learnt too much. */
export function mayLookAlong(model: ModelVersion): boolean {
  return !model.is_champion && !model.is_shipped && model.must_retrain_since === null;
}

export function looksAlong(model: Pick<ModelVersion, 'id'>, shadow: Shadow | undefined): boolean {
  return shadow?.model === model.id;
}

/** What it does at present. */
export function placeWords({ is_champion }: ModelVersion, doesLookAlong: boolean): string {
  if (is_champion) return 'It analyses every new video of your club.';
  return doesLookAlong
    ? 'It looks along at every new video, and changes nothing there.'
    : 'It is kept, and analyses nothing.';
}

/** What happens from the next video on. */
export function meaningWords(name: string, present: string): string {
  return (
    `After ${present} has analysed a video, ${name} looks at it too and notes what it would have ` +
    'said. It changes no stroke. Where the two differ, the review asks your coaches first.'
  );
}

/** "In 3 videos it named 42 of 50 strokes the same: 84 %." */
export function agreementWords({ videos, ...compared }: Shadow): string {
  const strokes = judged(compared);
  if (videos === 0) return 'It has looked at no video yet; it begins with the next one.';
  if (strokes === 0) return `In ${count(videos, 'video')} there was no stroke to compare.`;
  const share = percent(compared.same / strokes);
  const named = `${compared.same} of ${count(strokes, 'stroke')}`;
  return `In ${count(videos, 'video')} it named ${named} the same: ${share}.`;
}

/** "5 named otherwise · 3 not seen · 4 that only it sees" */
export function differenceWords({
  otherwise,
  unseen,
  only_shadow,
}: Omit<Compared, 'same'>): string {
  return [
    `${otherwise.toLocaleString('en')} named otherwise`,
    `${unseen.toLocaleString('en')} not seen`,
    `${only_shadow.toLocaleString('en')} that only it sees`,
  ].join(' · ');
}

/** What it made of one video. */
export function lookWords(look: ShadowLook): string {
  switch (look.state) {
    case 'queued':
      return 'Waits for its turn';
    case 'running':
      return 'It is looking now';
    case 'done':
      return `${look.same.toLocaleString('en')} the same · ${differenceWords(look)}`;
    case 'failed':
      return `Did not work: ${look.error}`;
    case 'cancelled':
      return 'Sent away before it had looked';
  }
}

function judged({ same, otherwise, unseen }: Compared): number {
  return same + otherwise + unseen;
}
