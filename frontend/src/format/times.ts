// Durations and days as people say them.

/** Length of a video: 65.2 -> "1:05", 3661 -> "1:01:01" */
export function length(seconds: number): string {
  const whole = Math.round(seconds);
  const h = Math.floor(whole / 3600);
  const m = Math.floor(whole / 60) % 60;
  const s = String(whole % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}

/** Time still to go, as coarse as the guess is: "12 s left", "4 min left", "1 h 20 min left" */
export function left(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds)) return '';
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 60) return `${Math.ceil(seconds / 5) * 5} s left`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min left`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ''} left`;
}

/** "2026-11-22" -> "Sun 22 Nov 2026", without letting a time zone move the day. */
export function day(date: string): string {
  const { weekday, day: number, month, year } = parts(date, 'short');
  return `${weekday} ${number} ${month} ${year}`;
}

/** "2026-11-22" -> "Sunday 22 November" */
export function dayInWords(date: string): string {
  const { weekday, day: number, month } = parts(date, 'long');
  return `${weekday} ${number} ${month}`;
}

/** A moment in the reader's own zone: "22 Nov 2026, 14:05" */
export function moment(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time of day in the reader's own zone, to the second: "14:05:09" */
export function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB');
}

/** Today where the reader is, as the API writes days. */
export function today(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

function parts(date: string, style: 'short' | 'long') {
  const at = new Date(`${date}T12:00:00Z`);
  const say = (options: Intl.DateTimeFormatOptions) =>
    at.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
  return {
    weekday: say({ weekday: style }),
    day: say({ day: 'numeric' }),
    month: say({ month: style }),
    year: say({ year: 'numeric' }),
  };
}
