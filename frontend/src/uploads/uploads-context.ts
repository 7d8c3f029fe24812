// The upload queue for components.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UploadItem } from '~/uploads/UploadItem';
import type { UploadQueue } from '~/uploads/UploadQueue';

export const UploadsContext = createContext<UploadQueue | null>(null);

export function useUploadQueue(): UploadQueue {
  const queue = useContext(UploadsContext);
  if (!queue) throw new Error('useUploadQueue is for pages inside UploadsProvider');
  return queue;
}

export function useUploads(): readonly UploadItem[] {
  const queue = useUploadQueue();
  return useSyncExternalStore(queue.subscribe, queue.items);
}
