// Begins at the top of a page: one comes here from far down a list.

import { useEffect } from 'react';

/** Again whenever the page becomes one about another thing. */
export function useFromTop(id: string | number): void {
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [id]);
}
