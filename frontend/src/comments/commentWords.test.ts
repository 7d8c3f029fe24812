import { expect, it } from 'vitest';
import { mentionsWords, placeWords, resolvedWords, targetWords } from '~/comments/commentWords';
import { FrameTable } from '~/player/FrameTable';

const CENTISECONDS = new FrameTable([1, 100], [[2000, 1]]);

it('says where a comment is', () => {
  expect(placeWords({ stroke_label: 'forehand', time_s: 1 })).toBe('on the forehand at');
  expect(placeWords({ stroke_label: null, time_s: 0 })).toBe('at');
  expect(placeWords({ stroke_label: null, time_s: null })).toBe('on the whole video');
});

it('says where a comment will go', () => {
  const stroke = { id: 's', label: 'forehand', contact_frame: 1234 } as const;
  expect(targetWords({ about: 'stroke', stroke }, CENTISECONDS)).toBe('On the forehand at 0:12.34');
  expect(targetWords({ about: 'moment', frame: 310 }, CENTISECONDS)).toBe('At 0:03.10');
  expect(targetWords({ about: 'video' }, CENTISECONDS)).toBe('On the whole video');
});

it('counts only what it knows', () => {
  expect(resolvedWords(3, true)).toBe('3 resolved');
  expect(resolvedWords(100, false)).toBe('100+ resolved');
  expect(mentionsWords(0, true)).toBe('No mentions of you');
  expect(mentionsWords(1, true)).toBe('1 mention of you');
  expect(mentionsWords(100, false)).toBe('100+ mentions of you');
});
