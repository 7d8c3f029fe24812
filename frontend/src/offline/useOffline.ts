// A player's browser keeps what they read last; coaches correct, for which the network is needed.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '~/account/status';
import { forgetKept, keepLatest, keptQuery } from '~/offline/keepLatest';

export function useOffline(): void {
  const { player_id: player } = useMe();
  const queries = useQueryClient();
  useEffect(() => {
    if (player === null || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const left = new AbortController();
    void navigator.serviceWorker
      .register('/sw.js')
      .then(controlled)
      .then(() => keepLatest(player, left.signal))
      .then((strokes) => queries.setQueryData(keptQuery.queryKey, strokes))
      .catch(() => undefined); // without a network, or without room, nothing is kept
    return () => left.abort();
  }, [player, queries]);
}

/** Whoever is signed out leaves nothing, not even what was on its way when they went. */
export function useNothingKept(): void {
  useEffect(() => void forgetKept(), []);
}

/** Waits until the worker answers for this page: on the first visit it takes it over late. */
function controlled(): Promise<void> {
  if (navigator.serviceWorker.controller) return Promise.resolve();
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}
