// What a page keeps in its address: filters, an open window.
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type Search = URLSearchParams | Record<string, string>;

/**
 * The address's search, and a function that changes it.
 *
 * A change is drawn at once, and the page is not left to find time for it: a switch that reads the
 * address shows what was pressed, and the next press starts from it.
 */
export function useAddress(): [
  URLSearchParams,
  (next: Search, how?: { isStep?: boolean }) => void,
] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (next: Search, { isStep = false } = {}) =>
      setSearch(next, { replace: !isStep, flushSync: true }),
    [setSearch],
  );
  return [search, change];
}
