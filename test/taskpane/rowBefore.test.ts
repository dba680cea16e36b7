/** What a new base salary does to the last days around it. */
import type { Day } from '../../src/kernel';
import { endsAround } from '../../src/taskpane/basis/rowBefore';

type Row = Parameters<typeof endsAround>[0][number];

const row = (from: string, until?: string, status: Row['status'] = 'enacted'): Row =>
  ({ from, until, status }) as unknown as Row;
const around = (rows: readonly Row[], from: string) => {
  const { before, closes, isTyped, until } = endsAround(rows, from as Day);
  return [before?.from, closes, isTyped, until];
};

test('The open row before is closed on the day before, where the table has last days', () => {
  const rows = [row('2019-07-01', '2023-06-30'), row('2023-07-01')];
  expect(around(rows, '2024-07-01')).toEqual(['2023-07-01', '2024-06-30', false, undefined]);
});

test('Where no row has a last day none is written: a blank one means until the next', () => {
  expect(around([row('2019-07-01'), row('2023-07-01')], '2024-07-01')).toEqual([
    '2023-07-01',
    undefined,
    false,
    undefined,
  ]);
});

test('A last day that a person has typed is only proposed to be replaced; the new row ends where it ended', () => {
  expect(around([row('2020-01-01', '2025-12-31')], '2024-01-01')).toEqual([
    '2020-01-01',
    '2023-12-31',
    true,
    '2025-12-31',
  ]);
});

test('A row that has ended before stays, and the new one ends before the next', () => {
  const rows = [row('2026-07-01'), row('2020-01-01', '2023-12-31')];
  expect(around(rows, '2024-01-01')).toEqual(['2020-01-01', undefined, false, '2026-06-30']);
});

test('Superseded rows do not count, and the first row of all closes nothing', () => {
  expect(around([row('2020-01-01', undefined, 'superseded')], '2024-01-01')).toEqual([
    undefined,
    undefined,
    false,
    undefined,
  ]);
  expect(around([row('2024-01-01', '2024-12-31')], '2024-01-01')).toEqual([undefined, undefined, false, undefined]);
});
