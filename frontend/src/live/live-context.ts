// The live events of the signed-in page, for components: `useLive().on('strokes', ...)`.
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Connection, LiveEvents } from '~/live/LiveEvents';

const CUT_OFF_AFTER_MS = 4000; // a short hiccup is nobody's business

export const LiveContext = createContext<LiveEvents | null>(null);

export function useLive(): LiveEvents {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive is for pages inside LiveProvider');
  return live;
}

export function useConnection(): Connection {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, () => live.connection);
}

/** Whether people should be told that what they see may be old. */
export function useIsCutOff(): boolean {
  const connection = useConnection();
  const [isLong, setIsLong] = useState(false);
  const isCutOff = connection === 'cut off';
  useEffect(() => {
    if (!isCutOff) return;
    const timer = setTimeout(() => setIsLong(true), CUT_OFF_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isCutOff]);
  return isCutOff && isLong;
}
