import { describe, expect, it } from 'vitest';
import { completed, mentionedIn, pieces, suggested, typingAt } from '~/comments/mentioning';

const person = (id: number, name: string) => ({ id, name });
const ANN = person(1, 'Ann Lee');
const ANNA = person(2, 'Anna Léger');
const CHRIS = person(3, 'Chris Coach');
const OTHER_CHRIS = person(4, 'Chris Coach');
const PEOPLE = [ANN, ANNA, CHRIS];

const typing = (text: string) => typingAt(text, text.length);

describe('the mention being typed', () => {
  it('begins at an @ that begins a word', () => {
    expect(typing('@')).toEqual({ at: 0, query: '' });
    expect(typing('Look, @An')).toEqual({ at: 6, query: 'An' });
    expect(typing('(@Ann L')).toEqual({ at: 1, query: 'Ann L' });
    expect(typing('ann@club.example')).toBeNull();
    expect(typing('@ home')).toBeNull();
  });

  it('ends with its line, and is the one the caret stands in', () => {
    expect(typing('@Ann\nelbow')).toBeNull();
    expect(typingAt('@Ann and @Chris', 4)).toEqual({ at: 0, query: 'Ann' });
    expect(typing('@Ann and @Ch')).toEqual({ at: 9, query: 'Ch' });
  });
});

describe('who is suggested', () => {
  it('is whoever has a word that begins so, by the first name first', () => {
    expect(suggested(PEOPLE, 'an')).toEqual([ANN, ANNA]);
    expect(suggested(PEOPLE, 'le')).toEqual([ANN, ANNA]);
    expect(suggested(PEOPLE, 'COACH')).toEqual([CHRIS]);
    expect(suggested([CHRIS, person(9, 'Cora Chrisman')], 'chr').map(({ id }) => id)).toEqual([
      3, 9,
    ]);
    expect(suggested(PEOPLE, '')).toEqual(PEOPLE);
  });

  it('takes letters without their accents', () => {
    expect(suggested(PEOPLE, 'anna leg')).toEqual([ANNA]);
  });

  it('is nobody once a name is complete and the sentence goes on', () => {
    expect(suggested(PEOPLE, 'Ann Lee')).toEqual([ANN]);
    expect(suggested(PEOPLE, 'Ann Lee ')).toEqual([]);
    expect(suggested(PEOPLE, 'Ann Lee look')).toEqual([]);
  });
});

it('puts the name in place of what was typed, with one space after it', () => {
  const at = (text: string) => typing(text) ?? expect.fail('nothing is being typed');
  expect(completed('Look @an', at('Look @an'), ANN)).toEqual({ text: 'Look @Ann Lee ', caret: 14 });
  expect(completed('@ch is right', typingAt('@ch is right', 3) ?? at(''), CHRIS)).toEqual({
    text: '@Chris Coach is right',
    caret: 13,
  });
});

describe('whom a text names', () => {
  it('is whose whole name stands behind an @', () => {
    expect(mentionedIn('@Ann Lee and @Chris Coach, look', PEOPLE)).toEqual([1, 3]);
    expect(mentionedIn('Ann Lee and @Chris', PEOPLE)).toEqual([]);
    expect(mentionedIn('@Ann Leeds', PEOPLE)).toEqual([]);
  });

  it('is the longest name that fits', () => {
    expect(mentionedIn('@Ann Lee', [person(7, 'Ann'), ANN])).toEqual([1]);
  });

  it('is the one who was chosen of two with one name', () => {
    const both = [...PEOPLE, OTHER_CHRIS];
    expect(mentionedIn('@Chris Coach', both, [OTHER_CHRIS])).toEqual([4]);
    expect(mentionedIn('@Chris Coach', both)).toEqual([3, 4]);
    expect(mentionedIn('never mind', both, [OTHER_CHRIS])).toEqual([]);
  });
});

it('cuts a text at the names', () => {
  expect(pieces('Hi @Ann Lee!', ['Ann', 'Ann Lee'])).toEqual([
    { text: 'Hi ', name: null },
    { text: '@Ann Lee', name: 'Ann Lee' },
    { text: '!', name: null },
  ]);
  expect(pieces('me@home', ['Ann'])).toEqual([{ text: 'me@home', name: null }]);
  expect(pieces('', ['Ann'])).toEqual([]);
});
