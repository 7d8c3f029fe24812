// Has the clips of the next page cut and fetched while the coach looks at this one, one at a time.

export async function warmClips(clips: readonly string[], signal: AbortSignal): Promise<void> {
  for (const clip of clips) {
    if (signal.aborted) return;
    try {
      const answer = await fetch(clip, { signal, priority: 'low' });
      await answer.arrayBuffer(); // the browser keeps it only when it was read to the end
    } catch {
      return; // the tile itself will say what is wrong
    }
  }
}
