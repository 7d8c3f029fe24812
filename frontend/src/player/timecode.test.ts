import { expect, it } from 'vitest';
import { clock, timecode } from './timecode';

it('writes minutes, seconds and hundredths', () => {
  expect(timecode(0)).toBe('0:00.00');
  expect(timecode(83.456)).toBe('1:23.46');
  expect(timecode(59.999)).toBe('1:00.00');
  expect(timecode(3723.5)).toBe('1:02:03.50');
});

it('writes whole seconds for rulers', () => {
  expect(clock(0.3 * 10)).toBe('0:03');
  expect(clock(3600)).toBe('1:00:00');
});
