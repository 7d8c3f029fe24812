import { useEffect } from 'react';

/** Names the browser tab after what the page shows. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Loopdrive` : 'Loopdrive';
  }, [title]);
}
