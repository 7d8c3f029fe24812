// The names of what a browser keeps for times without a network; worker and page share them.

export const SHELL = 'loopdrive-shell'; // the page itself: scripts, styles, fonts
export const READS = 'loopdrive-reads'; // answers of the API
export const CLIPS = 'loopdrive-clips'; // films, pictures and voices of single strokes

/** What a player reads: sessions, season, goals, homework, strokes, and what coaches say of these. */
const READ =
  /^\/api\/(account|strokes(\/[\w-]+\/(drawings|voice-notes))?|player-sessions(\/[\w-]+)?|players\/\d+(\/(season|goals|homework|model-strokes))?)\/$/;
const CLIP = /^\/api\/strokes\/[\w-]+\/(clip|picture|voice-notes\/\d+\/audio)\/$/;

export function isRead(path: string): boolean {
  return READ.test(path);
}

/** The address of a clip's smaller copy. */
export function withoutFine(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('fine');
  return url.href;
}

export function isClip(path: string): boolean {
  return CLIP.test(path);
}
