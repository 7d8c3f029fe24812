import { describe, expect, it } from 'vitest';
import { ApiError, sentenceOf, Unreachable } from '~/api/errors';

describe('ApiError', () => {
  it("carries the API's sentence and the fields at fault", () => {
    const error = ApiError.from(400, { detail: 'Too short.', fields: { title: ['Too short.'] } });
    expect(error.message).toBe('Too short.');
    expect(error.fields['title']).toEqual(['Too short.']);
  });

  it('has a sentence of its own for what a proxy answers', () => {
    expect(ApiError.from(502, '<html>').message).toMatch(/starting or busy/);
    expect(ApiError.from(404, undefined).isMissing).toBe(true);
  });

  it('never shows a programming error to people', () => {
    expect(sentenceOf(new TypeError('x is not a function'))).not.toContain('function');
    expect(sentenceOf(new Unreachable(new TypeError('Failed to fetch')))).toMatch(/reached/);
  });
});
