/** Large tables by columns: the same cells as by rows, with what repeats itself kept once. */
import { ColumnGatherer, columnsFromRows, rowsFromColumns, type CellValue } from '../../src/kernel';

const ROWS: readonly (readonly CellValue[])[] = [
  ['Xã A', 2019],
  ['Xã B', 2019],
  ['Xã A', ''],
];

test('a value that repeats itself is kept once, in the order of its first row', () => {
  const [names, years] = columnsFromRows(ROWS, 2);
  expect(names?.values).toEqual(['Xã A', 'Xã B']);
  expect([...(names?.codes ?? [])]).toEqual([0, 1, 0]);
  expect(years?.values).toEqual([2019, '']);
});

test('a number and a text that look alike stay two values', () => {
  expect(columnsFromRows([[1], ['1'], [true]], 1)[0]?.values).toEqual([1, '1', true]);
});

test('rows go to columns and back unchanged', () => {
  expect(rowsFromColumns(columnsFromRows(ROWS, 2))).toEqual(ROWS);
  expect(rowsFromColumns([])).toEqual([]);
  expect(rowsFromColumns(columnsFromRows([], 2))).toEqual([]);
});

test('a row that ends early is blank to its end', () => {
  expect(rowsFromColumns(columnsFromRows([['Xã A']], 2))).toEqual([['Xã A', '']]);
});

test('only the rows that came are given, though more were expected', () => {
  const gatherer = new ColumnGatherer(1, 10);
  gatherer.add([['Xã A'], ['Xã B']]);
  gatherer.add([['Xã B']]);
  expect(rowsFromColumns(gatherer.gathered())).toEqual([['Xã A'], ['Xã B'], ['Xã B']]);
});

describe('after twenty thousand rows', () => {
  const part = (from: number, rows: number): readonly (readonly CellValue[])[] =>
    Array.from({ length: rows }, (_, index) => [`CS${from + index}`, index % 3, (from + index) >> 1]);
  /** How many values each of the columns keeps: all different, three, and each value twice. */
  const kept = (...sizes: readonly number[]): readonly number[] => {
    const gatherer = new ColumnGatherer(3, 30_000);
    let from = 0;
    for (const size of sizes) {
      gatherer.add(part(from, size));
      from += size;
    }
    gatherer.add([['CS0', 0, 0]]);
    return gatherer.gathered().map(({ values }) => values.length);
  };

  test('a column that hardly repeats itself is no longer searched, and one that does still is', () => {
    expect(kept(20_002, 2)).toEqual([20_005, 3, 10_002]);
  });

  test('and not before, even when no value has come twice', () => {
    expect(kept(20_000, 2)).toEqual([20_002, 3, 10_001]);
    expect(kept(20_002)).toEqual([20_002, 3, 10_001]);
  });
});
