// How far a training is, put into every copy of it that is shown.
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from '~/api/keys';
import type { JudgedRun, TrainingRun } from '~/api/types';
import type { TrainingHint } from '~/live/LiveEvents';

interface RunPage {
  results: TrainingRun[];
}

/** False where a copy stands at another state or stage than the hint, or none is shown. */
export function moveRunOn(queries: QueryClient, hint: TrainingHint): boolean {
  const fits: boolean[] = [];
  const moved = <Run extends TrainingRun>(run: Run): Run => {
    if (run.id !== hint.run) return run;
    const isThere = run.state === hint.state && run.stage === hint.stage;
    fits.push(isThere);
    return isThere ? { ...run, progress: hint.progress } : run;
  };
  queries.setQueryData<JudgedRun>(keys.trainingRun(hint.run), (run) => run && moved(run));
  queries.setQueryData<InfiniteData<RunPage>>(
    keys.trainingRunList,
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, results: page.results.map(moved) })),
      },
  );
  return fits.length > 0 && fits.every(Boolean);
}
