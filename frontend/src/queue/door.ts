// The desk's way to the server, and where a browser keeps what could not be sent.

import { answer, api } from '~/api/client';
import type { QueueDecision } from '~/api/types';
import type { Kind } from '~/queue/kind';
import type { QueueDoor, Shelf } from '~/queue/ReviewDesk';

export function queueDoor(pageSize: number, kind: Kind = {}): QueueDoor {
  return {
    fetch: (without) => {
      const query = { page_size: pageSize, without: [...without], ...kind };
      return answer(api.GET('/api/queue/', { params: { query } }));
    },
    send: async (decisions) => {
      const body = { edits: [...decisions] };
      return (await answer(api.POST('/api/queue/decisions/', { body }))).edits;
    },
  };
}

/** Each member has their own, so that a shared computer mixes nothing up. */
export function shelfOf(memberId: number, store: Storage): Shelf {
  const name = `loopdrive-queue-${memberId}`;
  return {
    get: () => read(store.getItem(name)),
    put: (decisions) => {
      if (decisions) store.setItem(name, JSON.stringify(decisions));
      else store.removeItem(name);
    },
  };
}

function read(kept: string | null): readonly QueueDecision[] | null {
  return kept === null ? null : (JSON.parse(kept) as QueueDecision[]); // our own words
}
