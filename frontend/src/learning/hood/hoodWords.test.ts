import { expect, it } from 'vitest';
import { queueRows, storageRows, waitWords } from '~/learning/hood/hoodWords';

const IDLE = { waiting: 0, running: 0, failed_lately: 0, longest_wait_s: null };

it('tells each queue in a row', () => {
  const analysis = { waiting: 1200, running: 1, failed_lately: 2, longest_wait_s: 250 };
  const rows = queueRows({ ingest: IDLE, analysis, shadow: IDLE, training: IDLE, exports: IDLE });
  expect(rows.map(({ name }) => name)).toEqual([
    'Reading',
    'Analysing',
    'Looking along',
    'Training',
    'Exporting',
  ]);
  expect(rows[1]).toMatchObject({
    waiting: '1,200',
    running: '1',
    longestWait: '4 min',
    failed: '2',
  });
});

it('says how long something waits as coarsely as it matters', () => {
  expect([null, 12.3, 250, 8000, 200_000].map(waitWords)).toEqual([
    'none',
    '12 s',
    '4 min',
    '2 h',
    '2 days',
  ]);
});

it('says what is kept and what is free', () => {
  const kept = { footage: 20e9, models: 12e6, snapshots: 1234, crops: 0, free: 5e9 };
  expect(storageRows(kept).map(({ size }) => size)).toEqual([
    '20 GB',
    '12 MB',
    '1.2 kB',
    '0 bytes',
    '5.0 GB',
  ]);
});
