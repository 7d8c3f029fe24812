// Times as a coach reads them: minutes, seconds and hundredths, with hours only where needed.

export function timecode(timeS: number): string {
  const hundredths = Math.max(0, Math.round(timeS * 100));
  return `${clock(Math.floor(hundredths / 100))}.${pad(hundredths % 100)}`;
}

/** The same without hundredths, for rulers and labels. */
export function clock(wholeS: number): string {
  const seconds = Math.max(0, Math.floor(wholeS + 1e-6));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${tail}` : `${minutes}:${tail}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
