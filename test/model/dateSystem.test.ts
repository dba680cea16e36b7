/** Days counted from 1904: asked about only where every day of a table falls inside a month, and at its edges 1.462 days later. */
import { dayOfSerial, serialOfDay, type CellRef, type Day } from '../../src/kernel';
import { daysFrom1904 } from '../../src/model/dateSystem';

type Readings = Parameters<typeof daysFrom1904>[0];

const at = (row: number, column: number): CellRef => ({ sheet: 'Bảng', row, column });
const DAYS_APART = 1462;
/** What Excel hands over for a day of a workbook that counts from 1904. */
const early = (day: Day): Day => dayOfSerial(serialOfDay(day) - DAYS_APART) as Day;

type Span = readonly [first: string | undefined, last: string | undefined];

const rowsOf = (spans: readonly Span[], [first, last]: readonly [string, string]) => ({
  rows: spans.map((span, row) => ({
    values: { [first]: span[0] as Day | undefined, [last]: span[1] as Day | undefined },
    cells: { [first]: at(row, 1), [last]: at(row, 2) },
    number: row + 1,
  })),
});

/** Only the columns of days are looked at; the others are left out here. */
function asked(given: Partial<Readonly<Record<keyof Readings, readonly Span[]>>>) {
  const salary = (id: 'planSalary' | 'lawSalary') => rowsOf(given[id] ?? [], ['from', 'until']);
  const support = (id: 'places' | 'communes') => rowsOf(given[id] ?? [], ['eligibleFrom', 'eligibleUntil']);
  const readings = {
    ...{ planSalary: salary('planSalary'), lawSalary: salary('lawSalary') },
    ...{ places: support('places'), communes: support('communes') },
  };
  return daysFrom1904(readings as unknown as Readings).map(({ code, severity, cell, facts }) => ({
    ...{ code, severity, cell, facts },
  }));
}

const moved = (spans: readonly Span[]): readonly Span[] =>
  spans.map(([first, last]) => [first && early(first as Day), last && early(last as Day)]);

const LAW: readonly Span[] = [
  ['2019-07-01', '2023-06-30'],
  ['2023-07-01', '2024-06-30'],
  ['2024-07-01', undefined],
];

const question = (severity: string, cell: CellRef, likely: string) => ({
  ...{ code: 'days-early', severity, cell },
  facts: { read: early(likely as Day), likely },
});

describe('days that Excel hands over from a workbook of 1904', () => {
  test.each(['planSalary', 'lawSalary', 'places', 'communes'] as const)(
    'are noticed in %s, at the first of them',
    (id) => {
      expect(asked({ [id]: moved(LAW) })).toEqual([question('error', at(0, 1), '2019-07-01')]);
    },
  );

  test('are asked about once a table, support of places and communes together', () => {
    expect(asked({ planSalary: moved(LAW), lawSalary: moved(LAW), places: moved(LAW), communes: moved(LAW) })).toEqual([
      question('error', at(0, 1), '2019-07-01'),
      question('error', at(0, 1), '2019-07-01'),
      question('error', at(0, 1), '2019-07-01'),
    ]);
  });

  test('are an error from two on; one alone may be right and is a warning', () => {
    expect(asked({ lawSalary: moved([['2024-07-01', undefined]]) })).toEqual([
      question('warning', at(0, 1), '2024-07-01'),
    ]);
    expect(asked({ lawSalary: moved([[undefined, '2024-06-30']]) })).toEqual([
      question('warning', at(0, 2), '2024-06-30'),
    ]);
    expect(asked({ lawSalary: moved([['2024-07-01', '2025-06-30']]) })).toHaveLength(1);
    expect(asked({ lawSalary: moved([['2024-07-01', '2025-06-30']]) })[0]?.severity).toBe('error');
  });

  test.each<[string, readonly Span[]]>([
    ['no day at all', [[undefined, undefined]]],
    ['days at the edges of months', LAW],
    ['one day at an edge among others', [...moved(LAW), ['2020-01-01', undefined]]],
    ['a last day at the end of a month among others', [...moved(LAW), [undefined, '2020-02-29']]],
    ['a day that is at no edge from 1904 either', [...moved(LAW), ['2020-05-17', undefined]]],
    ['a first day that would fall on the last of a month', moved([['2024-06-30', undefined]])],
    ['a last day that would fall on the first of a month', moved([[undefined, '2024-07-01']])],
  ])('are not suspected with %s', (_, spans) => {
    expect(asked({ lawSalary: spans })).toEqual([]);
  });
});
