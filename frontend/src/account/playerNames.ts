// The names of all players of the club, for numbers that only know a player's key.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { nextCursor } from '~/api/cursor';
import { keys } from '~/api/keys';

const PAGE_SIZE = 200;

export type PlayerNames = ReadonlyMap<number, string>;

export const playerNamesQuery = queryOptions({
  queryKey: keys.playerNames,
  queryFn: ({ signal }) => readNames(signal),
});

async function readNames(signal: AbortSignal): Promise<PlayerNames> {
  const names = new Map<number, string>();
  let cursor: string | undefined;
  do {
    const query = { cursor, page_size: PAGE_SIZE };
    const page = await answer(api.GET('/api/players/', { params: { query }, signal }));
    for (const { id, name } of page.results) names.set(id, name);
    cursor = nextCursor(page);
  } while (cursor);
  return names;
}
