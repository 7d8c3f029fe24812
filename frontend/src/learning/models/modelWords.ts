// Models by the names an admin knows them by, and how they came to their place.
import type { ModelVersion, Promotion } from '~/api/types';
import { moment } from '~/format/times';

type Named = Pick<ModelVersion, 'name' | 'version' | 'is_shipped' | 'training_run'>;

/** "Model 3" of training 3, "Loopdrive’s own model" as it was shipped. */
export function modelName(model: Named): string {
  if (model.is_shipped) return 'Loopdrive’s own model';
  return model.training_run ? `Model ${model.version}` : fullName(model);
}

/** What the server calls it in promotions and verdicts: "rally-4 4.0" */
export function fullName({ name, version }: Pick<ModelVersion, 'name' | 'version'>): string {
  return `${name} ${version}`;
}

/** The name to show for one that the server calls so. */
export function nameFor(called: string, models: readonly Named[]): string {
  const model = models.find((each) => fullName(each) === called);
  return model ? modelName(model) : called;
}

/** "Model 3", and "rally-4 4.0" beside it where there may be several shipped ones. */
export function originWords(model: ModelVersion): string {
  const made = `made ${moment(model.created_at)}`;
  if (model.is_shipped) return `${fullName(model)}, as it came with Loopdrive`;
  return model.training_run
    ? `From training ${model.version}, ${made}`
    : `Brought from elsewhere, ${made}`;
}

/** What it means that a model learnt from somebody who was forgotten. */
export function markedWords(since: string): string {
  return (
    `It has learnt from somebody who was forgotten (${moment(since)}), so it cannot be promoted ` +
    'any more. Train again: the snapshots do not hold that person any longer.'
  );
}

/** Since when and by whom a model analyses new videos. */
export function sinceWords(present: ModelVersion, promotions: readonly Promotion[]): string {
  const last = promotions[0];
  if (!last || last.after !== fullName(present))
    return 'Since the beginning: no other was promoted yet.';
  return `Since ${moment(last.made_at)}, ${howWords(last)}.`;
}

/** What a promotion was: "promoted by Kim after a passed comparison" */
export function howWords({ kind, made_by_name }: Promotion): string {
  const by = made_by_name ? ` by ${made_by_name}` : '';
  switch (kind) {
    case 'passed':
      return `promoted${by} after it was shown to be better`;
    case 'overridden':
      return `promoted${by} although it was not shown to be better`;
    case 'rolled_back':
      return `taken again${by}`;
  }
}

/**
 * What the server calls the model that rolling back returns to, or nothing where none of the club
 * stands before. Like the server it passes over those that must be trained again.
 */
export function modelBefore(
  present: ModelVersion,
  promotions: readonly Promotion[],
  models: readonly ModelVersion[],
): string | undefined {
  const before = promotions.find(
    ({ kind, after }) => kind !== 'rolled_back' && after === fullName(present),
  )?.before;
  const model = models.find((each) => fullName(each) === before);
  return model?.must_retrain_since ? modelBefore(model, promotions, models) : before;
}
