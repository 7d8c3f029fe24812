// Moments around the contact as people read them.

/** 0.1234 -> "+0.12 s", -0.4 -> "−0.40 s", 0 -> "Contact" */
export function moment(momentS: number): string {
  const rounded = Math.round(momentS * 100) / 100;
  if (Math.abs(momentS) < 0.0005) return 'Contact';
  const sign = momentS > 0 ? '+' : '−';
  return `${sign}${Math.abs(rounded).toFixed(2)} s`;
}

/** The same for reading aloud. */
export function momentAloud(momentS: number): string {
  if (Math.abs(momentS) < 0.0005) return 'contact';
  const when = momentS > 0 ? 'after' : 'before';
  return `${Math.abs(momentS).toFixed(2)} seconds ${when} contact`;
}
