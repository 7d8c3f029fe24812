import { describe, expect, it } from 'vitest';
import { ApiError } from '~/api/errors';
import { fieldError, formError } from '~/api/field-errors';

describe('field errors', () => {
  const refusal = new ApiError(400, 'Too short.', { new: ['Too short.', 'Too common.'] });

  it('stand beside their field', () => {
    expect(fieldError(refusal, 'new')).toBe('Too short. Too common.');
    expect(fieldError(refusal, 'old')).toBeNull();
  });

  it('stand above the form only when no field shows them', () => {
    expect(formError(refusal, ['old', 'new'])).toBeNull();
    expect(formError(refusal, ['old'])).toBe('Too short.');
    expect(formError(new ApiError(409, 'Taken.'), ['old'])).toBe('Taken.');
    expect(formError(null, [])).toBeNull();
  });
});
