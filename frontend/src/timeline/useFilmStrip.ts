// Loads the filmstrip of a video as a decoded picture the timeline can draw pieces of.

import { useEffect, useState } from 'react';
import type { FilmStrip } from '~/timeline/scene';

/** Null until it is there; a strip that cannot be loaded is only decoration missing. */
export function useFilmStrip(address: string | null, tiles: number): FilmStrip | null {
  const [strip, setStrip] = useState<FilmStrip | null>(null);
  useEffect(() => {
    if (!address || tiles < 1) return;
    const closing = new AbortController();
    let image: ImageBitmap | undefined;
    const load = async () => {
      const response = await fetch(address, { signal: closing.signal });
      if (!response.ok) return;
      image = await createImageBitmap(await response.blob());
      if (closing.signal.aborted) image.close();
      else setStrip({ image, tiles });
    };
    load().catch(() => setStrip(null));
    return () => {
      closing.abort();
      setStrip(null);
      image?.close();
    };
  }, [address, tiles]);
  return strip;
}
