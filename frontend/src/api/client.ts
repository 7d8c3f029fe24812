// The typed door to the API: `api.GET('/api/videos/{id}/', ...)`, and `answer` to unwrap it.
import createClient, { type Middleware } from 'openapi-fetch';
import { CSRF_HEADER, csrfToken } from '~/api/csrf';
import { ApiError, Unreachable } from '~/api/errors';
import type { paths } from '~/api/schema';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const guard: Middleware = {
  onRequest({ request }) {
    if (!SAFE_METHODS.has(request.method)) request.headers.set(CSRF_HEADER, csrfToken());
    return request;
  },
};

export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(guard);

interface Answered<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** Waits for what comes back; throws Unreachable where nothing does. */
export async function reached<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(error);
  }
}

/** Returns the data of a request, or throws ApiError or Unreachable. */
export async function answer<Data>(request: Promise<Answered<Data>>): Promise<Data> {
  const answered = await reached(request);
  if (!answered.response.ok) throw ApiError.from(answered.response.status, answered.error);
  return answered.data as Data; // undefined only for 204, where Data is undefined too
}
