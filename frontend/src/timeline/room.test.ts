import { expect, test } from 'vitest';
import { atLeast, roomFor } from '~/timeline/room';

const whole = { lanes: 2, hasStrip: true, hasEvidence: true };
const bare = { lanes: 1, hasStrip: false, hasEvidence: false };
const nothing = { strip: null };

function analysis(state: 'queued' | 'running' | 'done' | 'failed', has_evidence = false) {
  return { state, has_evidence };
}

test('before and during an analysis there is room for all it may bring', () => {
  expect(roomFor({ analysis: null, media: nothing }, 0)).toEqual(whole);
  expect(roomFor({ analysis: analysis('queued'), media: nothing }, 0)).toEqual(whole);
  expect(roomFor({ analysis: analysis('running'), media: nothing }, 1)).toEqual({
    ...whole,
    lanes: 1,
  });
});

test('after it there is room for what came', () => {
  const media = { strip: '/strip.jpg' };
  expect(roomFor({ analysis: analysis('done', true), media }, 2)).toEqual(whole);
  expect(roomFor({ analysis: analysis('failed'), media: nothing }, 0)).toEqual(bare);
});

test('room that was kept once stays', () => {
  expect(atLeast(whole, bare)).toBe(whole);
  expect(atLeast(bare, { ...bare, lanes: 3 })).toEqual({ ...bare, lanes: 3 });
});
