// What a refused request becomes: one sentence for people, and the fields at fault.

export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    detail: string,
    readonly fields: Readonly<Record<string, readonly string[]>> = {},
  ) {
    super(detail);
  }

  /** The API's error shape, or whatever a proxy in front of it answered. */
  static from(status: number, body: unknown): ApiError {
    if (isErrorBody(body)) {
      return new ApiError(status, body.detail || sentenceFor(status), body.fields ?? {});
    }
    return new ApiError(status, sentenceFor(status));
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }

  get isMissing(): boolean {
    return this.status === 404;
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(cause: unknown) {
    super('Loopdrive cannot be reached. Check your connection; we keep trying.', { cause });
  }
}

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError || error instanceof Unreachable
    ? error.message
    : 'Something went wrong on this page. Reload it and try again.';
}

interface ErrorBody {
  detail: string;
  fields?: Record<string, string[]>;
}

function isErrorBody(body: unknown): body is ErrorBody {
  return (
    typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string'
  );
}

function sentenceFor(status: number): string {
  if (status === 404) return 'This does not exist, or it is not yours to see.';
  if (status === 413) return 'This is too large for the server.';
  if (status === 429) return 'Too many tries. Wait a minute, then try again.';
  if (status === 502 || status === 503 || status === 504) {
    return 'Loopdrive is starting or busy. Try again in a moment.';
  }
  return 'The server could not do this. Try again, and tell your admin if it stays.';
}
