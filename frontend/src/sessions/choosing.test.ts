import { describe, expect, it } from 'vitest';
import { choose } from '~/sessions/choosing';

const file = (name: string, text = 'film', lastModified = 7) =>
  new File([text], name, { lastModified });

describe('choose', () => {
  it('keeps the order in which files were chosen', () => {
    const { files, sentence } = choose([file('a.mp4')], [file('c.mp4'), file('b.mp4')]);
    expect(files.map(({ name }) => name)).toEqual(['a.mp4', 'c.mp4', 'b.mp4']);
    expect(sentence).toBe('');
  });

  it('takes a file chosen twice once, and another of the same name as well', () => {
    const { files } = choose([file('a.mp4')], [file('a.mp4'), file('a.mp4', 'film', 8)]);
    expect(files.map(({ lastModified }) => lastModified)).toEqual([7, 8]);
  });

  it('says which files are empty and leaves them out', () => {
    const one = choose([], [file('a.mp4'), file('b.mp4', '')]);
    expect(one.files.map(({ name }) => name)).toEqual(['a.mp4']);
    expect(one.sentence).toBe('b.mp4 is empty and was left out.');
    expect(choose([], [file('b.mp4', ''), file('c.mp4', '')]).sentence).toBe(
      '2 files are empty and were left out: b.mp4, c.mp4.',
    );
  });
});
