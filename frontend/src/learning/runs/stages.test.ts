import { expect, it } from 'vitest';
import { stageName, stagesOf } from '~/learning/runs/stages';

const places = (of: Parameters<typeof stagesOf>[0]) => stagesOf(of).map(({ place }) => place);

it('says which stages are over, under way and to come', () => {
  const whole = { recipe: 'whole' } as const;
  expect(places({ ...whole, state: 'queued', stage: '' })).toEqual(Array(4).fill('to come'));
  expect(places({ ...whole, state: 'running', stage: '' })[0]).toBe('now');
  expect(places({ ...whole, state: 'running', stage: 'side' })).toEqual([
    'done',
    'done',
    'now',
    'to come',
  ]);
  expect(places({ ...whole, state: 'done', stage: 'judging' })).toEqual(Array(4).fill('done'));
  expect(places({ recipe: 'quick', state: 'running', stage: 'quick' })).toHaveLength(3);
});

it('has words for every stage, and its own for an unknown one', () => {
  expect(stageName('judging')).toBe('Comparing');
  expect(stageName('warm-up')).toBe('warm-up');
});
