// How long a running job still takes, told once a second from what its progress did lately.
import { useEffect, useState } from 'react';
import { left } from '~/format/times';
import { SpeedMeter } from '~/progress/SpeedMeter';

const WINDOW_MS = 30_000; // jobs move in steps: a longer look than for uploads
const TOLD_EVERY_MS = 1000;

/** "2 min left", or nothing while it is too early to say. */
export function useRemaining(progress: number): string {
  const [meter] = useState(() => new SpeedMeter(undefined, WINDOW_MS));
  const [words, setWords] = useState('');
  useEffect(() => meter.note(progress), [meter, progress]);
  useEffect(() => {
    const timer = setInterval(() => setWords(left(meter.remainingS(1))), TOLD_EVERY_MS);
    return () => clearInterval(timer);
  }, [meter]);
  return words;
}
