// An address may name a frame: /videos/...?frame=123 opens the desk there.

import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { VideoPlayer } from '~/player/VideoPlayer';

export function useNamedFrame(player: VideoPlayer | null): void {
  const [params] = useSearchParams();
  const named = params.get('frame');
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const frame = Number(named);
    if (!player || named === null || shown.current === named || !Number.isInteger(frame)) return;
    shown.current = named;
    player.showFrame(player.table.clamp(frame));
  }, [player, named]);
}
