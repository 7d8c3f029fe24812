import { describe, expect, it } from 'vitest';
import { footageRows, type PartRow, strokeRows } from '~/learning/partRows';
import { testCounts } from '~/learning/testSnapshot';

const cells = ({ name, teaches, tests, together }: PartRow) => [name, teaches, tests, together];

describe('what teaches and what tests', () => {
  it('has a row for every class and one for all', () => {
    expect(strokeRows(testCounts()).map(cells)).toEqual([
      ['Serve', '200', '0', '200'],
      ['Forehand', '800', '100', '900'],
      ['Backhand', '200', '100', '300'],
      ['Smash', '0', '0', '0'],
      ['All strokes', '1,200', '200', '1,400'],
    ]);
  });

  it('says what the footage is, and what is not plain about it', () => {
    const rows = footageRows(testCounts());
    expect(rows.map(cells)).toEqual([
      ['Videos', '2', '1', '3'],
      ['Sessions', '2', '1', '3'],
      ['People', '3', '1', '4'],
      ['Groups', '2', '1', '3'],
      ['Minutes', '28', '3.6', '32'],
      ['Minutes without play', '7.3', '1', '8.3'],
    ]);
    expect(rows.filter(({ hint }) => hint).map(({ name }) => name)).toEqual([
      'Groups',
      'Minutes',
      'Minutes without play',
    ]);
  });
});
