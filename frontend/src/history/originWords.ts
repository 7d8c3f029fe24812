// Where a stroke comes from and what learnt it, in sentences.
import type { LineageStep, StrokeLineage, TaughtSnapshot } from '~/api/types';
import { count } from '~/format/amounts';
import { listed } from '~/learning/whoWords';

const VOUCHERS = 3; // named in a sentence

/** Everything that is known of a stroke's origin to whoever asks, a sentence each. */
export function originWords({ seen_by, model, taught }: StrokeLineage): string[] {
  const seen = seen_by?.model
    ? `${seen_by.model.title} saw it.`
    : 'No model saw it: a person added it.';
  return [seen, ...(model?.line ?? []).map(stepWords), ...(taught ? taughtWords(taught) : [])];
}

/** One model of the line, with what it learnt and who stood for that. */
export function stepWords({ model, run, learnt }: LineageStep): string {
  if (!run || !learnt) return `${model.title} came with Loopdrive.`;
  const from = `${count(learnt.strokes, 'stroke')} of ${count(learnt.by_player.length, 'player')}`;
  const where = `snapshot ${learnt.number} (${learnt.sha256.slice(0, 12)}), by training run ${run.number}`;
  const people = learnt.people
    .slice(0, VOUCHERS)
    .map(
      ({ name, videos, labels }) =>
        `${name} (${count(videos, 'video')}, ${count(labels, 'label')})`,
    );
  const more = learnt.people.length - people.length;
  if (more > 0) people.push(`${more} more`);
  const who = people.length > 0 ? ` Behind it: ${listed(people)}.` : '';
  const out = learnt.strokes_taken_out
    ? ` Since then ${count(learnt.strokes_taken_out, 'stroke')} were taken out of it.`
    : '';
  return `${model.title} learnt ${from} from ${where}.${who}${out}`;
}

/** Which models have learnt a stroke, a sentence for each snapshot. */
export function taughtWords(taught: readonly TaughtSnapshot[]): string[] {
  if (taught.length === 0) return ['It stands in no snapshot and has taught no model.'];
  return taught.map(({ number, part, runs }) => {
    if (part === 'test') return `In snapshot ${number} it tests, and teaches nobody.`;
    const pupils = runs.flatMap(({ model, is_champion }) =>
      model ? [`${model.title}${is_champion ? ', your present model' : ''}`] : [],
    );
    return pupils.length > 0
      ? `In snapshot ${number} it has taught ${listed(pupils)}.`
      : `In snapshot ${number} it teaches; no model has come of that yet.`;
  });
}
