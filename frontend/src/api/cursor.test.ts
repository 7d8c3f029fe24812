import { describe, expect, it } from 'vitest';
import { csrfToken } from '~/api/csrf';
import { nextCursor } from '~/api/cursor';

describe('nextCursor', () => {
  it('reads the cursor out of an absolute or a relative address', () => {
    expect(nextCursor({ next: 'http://host/api/videos/?cursor=cD0x&page_size=5' })).toBe('cD0x');
    expect(nextCursor({ next: '/api/videos/?cursor=a%3D' })).toBe('a=');
  });

  it('is undefined on the last page', () => {
    expect(nextCursor({ next: null })).toBeUndefined();
    expect(nextCursor({})).toBeUndefined();
  });
});

describe('csrfToken', () => {
  it('finds the cookie among others', () => {
    expect(csrfToken('a=1; csrftoken=abc; b=2')).toBe('abc');
    expect(csrfToken('xcsrftoken=no')).toBe('');
  });
});
