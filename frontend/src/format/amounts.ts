// Numbers as people say them.

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** 1234567 -> "1.2 MB" */
export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[unit] ?? ''}`;
}

/** 0.4249 -> "42 %"; never "100 %" before it is all there. */
export function percent(share: number): string {
  const whole = share >= 1 ? 100 : Math.min(99, Math.floor(share * 100));
  return `${Math.max(0, whole)}\u00a0%`;
}

/** 1 -> "1 video", 3 -> "3 videos" */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
