import { expect, it } from 'vitest';
import { GainScale } from '~/learning/verdict/GainScale';
import { testMeasure } from '~/learning/verdict/testVerdict';

it('is as long to both sides as the farthest end', () => {
  const scale = new GainScale([testMeasure(), testMeasure({ interval: [-0.2, 0.1] })]);
  expect([-0.2, 0, 0.1, 0.2].map((gain) => scale.at(gain))).toEqual([0, 50, 75, 100]);
});

it('turns around what is better when it is less', () => {
  const less = testMeasure({ difference: -2, interval: [-4, -1], is_less_better: true });
  expect(new GainScale([less]).bar(less)).toEqual({
    low: 62.5,
    at: 75,
    high: 100,
    tells: 'better',
  });
});

it('tells something only where nothing lies outside the interval', () => {
  const tells = (interval: number[]) => {
    const measure = testMeasure({ difference: 0.1, interval });
    return new GainScale([measure]).bar(measure)?.tells;
  };
  expect([tells([0.05, 0.15]), tells([-0.01, 0.15])]).toEqual(['better', 'nothing']);
  const worse = testMeasure({ difference: -0.1, interval: [-0.2, -0.05] });
  expect(new GainScale([worse]).bar(worse)?.tells).toBe('worse');
});

it('draws nothing where nobody knows how sure it is, and stays in the middle where nothing differs', () => {
  const unknown = testMeasure({ difference: null, interval: null });
  const same = testMeasure({ difference: 0, interval: [0, 0] });
  const scale = new GainScale([unknown, same]);
  expect(scale.bar(unknown)).toBeNull();
  expect(scale.bar(testMeasure({ interval: null }))).toBeNull();
  expect(scale.bar(same)).toEqual({ low: 50, at: 50, high: 50, tells: 'nothing' });
});
