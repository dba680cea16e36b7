/** Many problems in few lines: twenty of a kind, the last of them for all that are left. */
import { issue, withMore, type Issue } from '../../src/kernel';
import { summedUp } from '../../src/model/ledger';

const blank = (column: string, row: number): Issue =>
  issue(
    { code: 'cell-blank', severity: 'info', cell: { sheet: 'Cơ sở', row, column: 0 } },
    { column, accepted: 'text' },
  );
const repeated = (value: string, column = 'Mã'): Issue => {
  const cell = { sheet: 'Cơ sở', row: 1, column: 0 };
  return issue({ code: 'row-duplicate', severity: 'warning', cell }, { value, column, other: cell });
};
const many = <Item>(count: number, of: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => of(index));
const briefly = (issues: readonly Issue[]): readonly (readonly [string, number])[] =>
  issues.map(({ code, more = 0 }) => [code, more]);

test('rows of which the same is to be said are one problem, at the first of them', () => {
  const found = summedUp([blank('Mã', 1), withMore(blank('Mã', 4), 2), blank('Tên', 5), blank('Mã', 9)]);
  // Row 4 stood for three rows and row 9 for one: four besides row 1.
  expect(found.map(({ cell, more }) => [cell?.row, more])).toEqual([
    [1, 4],
    [5, undefined],
  ]);
});

test('twenty of a kind are told each, and a twenty-first adds to the last', () => {
  const twenty = many(20, (index) => repeated(`CS${index}`));
  expect(summedUp(twenty)).toEqual(twenty);
  expect(briefly(summedUp([...twenty, repeated('CS20')]))).toEqual([
    ...many(19, () => ['row-duplicate', 0] as const),
    ['row-duplicate', 1],
  ]);
});

test('what is left out counts with all the rows that it stood for', () => {
  const found = summedUp([...many(20, (index) => repeated(`CS${index}`)), withMore(repeated('a'), 4), repeated('b')]);
  expect(found).toHaveLength(20);
  expect(found.at(-1)?.more).toBe(6);
});

test('another problem, severity or column is another kind', () => {
  const errors = many(15, (index): Issue => ({ ...repeated(`E${index}`), severity: 'error' }));
  const found = summedUp([
    ...many(15, (index) => repeated(`CS${index}`)),
    ...many(15, (index) => repeated(`Tên ${index}`, 'Tên')),
    ...errors,
    ...many(15, (index) =>
      issue({ code: 'place-unknown', severity: 'warning' }, { value: `Nơi ${index}`, suggestions: [] }),
    ),
  ]);
  expect(found).toHaveLength(60);
  expect(found.every(({ more }) => more === undefined)).toBe(true);
});
