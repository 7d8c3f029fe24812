import { expect, it } from 'vitest';
import { labelStepS, ticksOf } from '~/timeline/ticks';
import { TimeScale } from '~/timeline/TimeScale';

function scaleOf(durationS: number, widthPx: number): TimeScale {
  const scale = new TimeScale(durationS);
  scale.resize(widthPx);
  return scale;
}

it('labels as often as there is room for, never closer', () => {
  for (const pxPerS of [0.05, 0.4, 3, 17, 100, 900]) {
    expect(labelStepS(pxPerS) * pxPerS).toBeGreaterThanOrEqual(84);
  }
  expect(labelStepS(100)).toBe(1);
});

it('labels whole seconds as a clock and tenths with their digit', () => {
  const labels = ticksOf(scaleOf(10, 1000)).flatMap((tick) => tick.label || []);
  expect(labels).toEqual([
    '0:00',
    '0:01',
    '0:02',
    '0:03',
    '0:04',
    '0:05',
    '0:06',
    '0:07',
    '0:08',
    '0:09',
    '0:10',
  ]);
  const close = scaleOf(1, 1000);
  expect(ticksOf(close).find((tick) => tick.timeS > 0 && tick.label)?.label).toBe('0:00.1');
});

it('begins at the first mark in view', () => {
  const scale = scaleOf(100, 1000);
  scale.zoomAbout(500, 10);
  const times = ticksOf(scale).map((tick) => tick.timeS);
  expect(times[0]).toBeGreaterThanOrEqual(scale.startS);
  expect(times.at(-1)).toBeLessThanOrEqual(scale.endS);
});
