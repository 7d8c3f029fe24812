// How the club's jobs stand, what it keeps, and whether the installation is well.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, reached } from '~/api/client';
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
  const told: unknown = await reached(
    fetch('/health/', { signal }).then((answer) => answer.json()),
  );
  return told as Health; // our own server's word
}
