// A player's tactics, as asked for in the address of the page.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';

/** Which rallies, and how finely strokes are told apart; "" leaves it open. */
export interface Asked {
  readonly first: string;
  readonly last: string;
  readonly opponent: string;
  readonly zones: boolean;
}

export const NOTHING_ASKED: Asked = { first: '', last: '', opponent: '', zones: false };

export function askedIn(search: URLSearchParams): Asked {
  const said = (name: string) => search.get(name) ?? '';
  return {
    first: said('first'),
    last: said('last'),
    opponent: said('opponent'),
    zones: said('zones') === 'true',
  };
}

/** The address that asks for it; what is left open is not in it, what else it held is. */
export function asking(search: URLSearchParams, { zones, ...said }: Asked): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ ...said, zones: zones ? 'true' : '' })) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

export function tacticsQuery(id: number, asked: Asked) {
  return queryOptions({
    queryKey: [...keys.tactics(id), asked],
    queryFn: ({ signal }) => {
      const { first, last, opponent, zones } = asked;
      const query = {
        ...(first && { first }),
        ...(last && { last }),
        ...(opponent && { opponent: Number(opponent) }),
        zones,
      };
      const params = { path: { id }, query };
      return answer(api.GET('/api/players/{id}/tactics/', { params, signal }));
    },
    placeholderData: (before) => before, // a filter changes numbers, not the page
  });
}
