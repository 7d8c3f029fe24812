// Splits a refusal into what belongs beside a field and what belongs above the form.
import { ApiError, sentenceOf } from '~/api/errors';

/** The sentence for one field, or null. */
export function fieldError(error: unknown, field: string): string | null {
  return error instanceof ApiError ? (error.fields[field]?.join(' ') ?? null) : null;
}

/** The sentence for the whole form: null when every fault stands beside one of `fields`. */
export function formError(error: unknown, fields: readonly string[]): string | null {
  if (!error) return null;
  if (!(error instanceof ApiError)) return sentenceOf(error);
  const atFault = Object.keys(error.fields);
  const isAllShown = atFault.length > 0 && atFault.every((field) => fields.includes(field));
  return isAllShown ? null : error.message;
}
