// How the club's jobs stand, what it keeps, and whether the installation is well.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { Unreachable } from '~/api/errors';
import { keys } from '~/api/keys';

export interface Health {
  ok: boolean;
  checks: Record<string, { ok: boolean; detail: string }>;
}

export const operationsQuery = queryOptions({
  queryKey: keys.operations,
  queryFn: ({ signal }) => answer(api.GET('/api/operations/', { signal })),
});

export const healthQuery = queryOptions({ queryKey: keys.health, queryFn: askHealth });

/** It answers with the same words whether all is well or not. */
async function askHealth({ signal }: { signal: AbortSignal }): Promise<Health> {
  try {
    const answered = await fetch('/health/', { signal });
    return (await answered.json()) as Health; // our own server's word
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(error);
  }
}
