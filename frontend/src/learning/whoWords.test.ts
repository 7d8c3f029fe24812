import { describe, expect, it } from 'vitest';
import { asideWords, playerShares } from '~/learning/whoWords';

const names = new Map([
  [7, 'Ann'],
  [8, 'Bob'],
]);
const aside = (players: number[]) => ({ player_session: 'x', title: 'Derby', players });

describe('who is in a snapshot', () => {
  it('is listed with most strokes first, unnamed and removed people too', () => {
    const shares = playerShares(
      { 'player-8': 5, unnamed: 10, 'player-7': 20, 'player-9': 5 },
      names,
    );
    expect(shares.map(({ name, strokes, share }) => [name, strokes, share])).toEqual([
      ['Ann', 20, 1],
      ['Nobody named', 10, 0.5],
      ['Bob', 5, 0.25],
      ['Somebody who was removed', 5, 0.25],
    ]);
  });

  it('has no share where there is no stroke', () => {
    expect(playerShares({ 'player-7': 0 }, names)[0]?.share).toBe(0);
  });
});

describe('why a session was left aside', () => {
  it('names whom it shares with the test part', () => {
    expect(asideWords(aside([7]), names)).toBe('Ann is in the test part.');
    expect(asideWords(aside([7, 8]), names)).toBe('Ann and Bob are in the test part.');
    expect(asideWords(aside([9]), names)).toBe('Somebody who was removed is in the test part.');
  });

  it('says so when it is the film', () => {
    expect(asideWords(aside([]), names)).toMatch(/film that is in the test part/);
  });
});
