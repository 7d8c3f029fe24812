// The queue's place in the bar, with how many strokes wait.
import { useQuery } from '@tanstack/react-query';
import { useMe } from '~/account/status';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import classes from '~/queue/ReviewPlace.module.css';

const FRESH_MS = 60_000;
const MOST_SHOWN = 999;

export function ReviewPlace() {
  const me = useMe();
  const { data } = useQuery({
    queryKey: keys.queueLeft,
    queryFn: ({ signal }) => answer(api.GET('/api/queue/left/', { signal })),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    enabled: me.can_coach,
  });
  const left = data?.left ?? 0;
  return (
    <>
      Review
      {left > 0 && (
        <span className={classes.left} aria-label={`${left} strokes wait`}>
          {left > MOST_SHOWN ? `${MOST_SHOWN}+` : left}
        </span>
      )}
    </>
  );
}
