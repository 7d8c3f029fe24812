import { expect, test } from 'vitest';
import { measuredNode, networkOf, nodeNamed } from '~/tactics/testTactics';
import {
  edgeWords,
  likenessWords,
  nodeLines,
  nodeWords,
  rowName,
  shareWords,
  whoseStroke,
} from '~/tactics/tacticsWords';
import { askedIn, asking, NOTHING_ASKED } from '~/tactics/tactics';

test('a stroke is named with whose it is and where it lands', () => {
  expect(whoseStroke(nodeNamed('player forehand'))).toBe('own forehand');
  expect(whoseStroke(nodeNamed('opponent serve left half-long'))).toBe(
    'their serve, left half-long',
  );
});

test('where zones are told apart, what has none says so', () => {
  expect(nodeLines(nodeNamed('player serve'), false)).toEqual(['Serve']);
  expect(nodeLines(nodeNamed('player serve left half-long'), true)).toEqual(['left', 'half-long']);
  expect(nodeLines(nodeNamed('player serve'), true)).toEqual(['no zone']);
  expect(rowName(nodeNamed('opponent serve'), true)).toBe('Their serve, no zone');
  expect(rowName(nodeNamed('player serve left long'), true)).toBe('Serve, left long');
});

test('a stroke says what it ended and what came after it', () => {
  const { edges } = networkOf([
    ['player forehand', 'opponent backhand', 7],
    ['player forehand', 'opponent forehand left long', 1],
    ['opponent backhand', 'player forehand', 9],
  ]);
  const forehand = measuredNode('player forehand', { count: 12, won: 1, lost: 3 });
  expect(nodeWords(forehand, edges)).toBe(
    'Own forehand: 12 times; it ended 1 point won and 3 lost. ' +
      'Most often followed by their backhand 7 times, their forehand, left long once.',
  );
  expect(nodeWords(measuredNode('player smash', { count: 1 }), [])).toBe('Own smash: once.');
});

test('a step says how its points went, where that is known', () => {
  const step = { source: 'player serve', target: 'opponent backhand', count: 5, won: 3, lost: 1 };
  expect(edgeWords(step)).toBe(
    'Own serve, then their backhand: 5 times; of these points 3 were won and 1 lost.',
  );
  expect(edgeWords({ ...step, won: 0, lost: 0 })).toBe('Own serve, then their backhand: 5 times.');
});

test('a share stands with its interval', () => {
  expect(shareWords({ value: 0.56, low: 0.42, high: 0.69, n: 50 })).toBe('56 % (42 to 69 %)');
  expect(shareWords(null)).toBe('not known');
});

test('styles differ only where chance does not explain it', () => {
  const found = { value: 0.8, low: 0.75, high: 0.93, rallies: [17, 96], differs: false };
  expect(likenessWords(found)).toBe('no more apart than two samples of one style (0.75 to 0.93)');
  expect(likenessWords({ ...found, value: 0.7, differs: true })).toBe(
    'less alike than chance explains (one style would give 0.75 to 0.93)',
  );
});

test('what is asked for stands in the address, beside what else does', () => {
  const before = new URLSearchParams('span=year&last=2026-02-01');
  expect(String(asking(before, NOTHING_ASKED))).toBe('span=year');
  const asked = { first: '2026-03-01', last: '', opponent: '7', zones: true };
  const address = asking(before, asked);
  expect(String(address)).toBe('span=year&first=2026-03-01&opponent=7&zones=true');
  expect(askedIn(address)).toEqual(asked);
});
