// Keeps the upload queue alive across pages, and warns before the tab takes it along.
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useMe } from '~/account/status';
import { keys } from '~/api/keys';
import { KeptUploads } from '~/uploads/KeptUploads';
import type { Transport } from '~/uploads/transport';
import { isUnderway } from '~/uploads/UploadItem';
import { UploadQueue } from '~/uploads/UploadQueue';
import { UploadsContext } from '~/uploads/uploads-context';

const load = () => import('~/uploads/tusTransport'); // only people who upload need the client

const transport: Transport = {
  open: async (order, events) => (await load()).openTransfer(order, events),
  terminate: async (url) => (await load()).terminate(url),
};

export function UploadsProvider({ children }: { children: ReactNode }) {
  const me = useMe();
  const queries = useQueryClient();
  const [queue] = useState(
    () => new UploadQueue(transport, new KeptUploads(window.localStorage, me.id)),
  );

  useEffect(() => {
    queue.recall();
    window.addEventListener('online', queue.resumeCutOff);
    return () => {
      window.removeEventListener('online', queue.resumeCutOff);
      queue.dispose();
    };
  }, [queue]);

  useEffect(() => {
    let doneBefore = 0;
    return queue.subscribe(() => {
      const done = queue.items().filter((item) => item.state === 'done').length;
      if (done > doneBefore) void queries.invalidateQueries({ queryKey: keys.playerSessions });
      doneBefore = done;
    });
  }, [queue, queries]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.items().some(isUnderway)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [queue]);

  return <UploadsContext value={queue}>{children}</UploadsContext>;
}
