// Cursor pages: the next one is named by the `cursor` in the address of `next`.

interface Page {
  next?: string | null;
}

/** Returns the cursor of the page after this one, or undefined on the last page. */
export function nextCursor(page: Page): string | undefined {
  if (!page.next) return undefined;
  return new URL(page.next, 'http://origin').searchParams.get('cursor') ?? undefined;
}
