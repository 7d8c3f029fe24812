// How far the video is that has its turn in a round through old videos, put into what is shown.
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from '~/api/keys';
import type { Renewal } from '~/api/types';
import type { AnalysisHint } from '~/live/LiveEvents';

interface RoundPage {
  results: Renewal[];
}

/** False where a round shows this video at another state than the hint. */
export function moveRoundOn(queries: QueryClient, hint: AnalysisHint): boolean {
  let fits = true;
  const moved = (round: Renewal): Renewal => {
    if (round.now?.video !== hint.video) return round;
    const isThere = round.now.state === SHOWN_AS[hint.state];
    fits &&= isThere;
    return isThere ? { ...round, now: { ...round.now, progress: hint.progress } } : round;
  };
  queries.setQueryData<InfiniteData<RoundPage>>(
    keys.renewalList,
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, results: page.results.map(moved) })),
      },
  );
  return fits;
}

const SHOWN_AS: Readonly<Record<string, string>> = { queued: 'waiting', running: 'running' };
