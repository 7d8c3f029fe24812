// Opens the live events while somebody is signed in, and closes them after.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { statusQuery } from '~/account/status';
import { Freshness } from '~/live/Freshness';
import { LiveEvents } from '~/live/LiveEvents';
import { LiveContext } from '~/live/live-context';

export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [live] = useState(() => {
    const known = queries.getQueryData(statusQuery.queryKey)?.last_event ?? 0;
    const open = (lastId: string) => new EventSource(`/api/events/?after=${lastId}`);
    return new LiveEvents(open, String(known));
  });
  useEffect(() => {
    const freshness = new Freshness(queries, live);
    live.start();
    window.addEventListener('online', live.retryNow);
    return () => {
      window.removeEventListener('online', live.retryNow);
      freshness.dispose();
      live.dispose();
    };
  }, [live, queries]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
