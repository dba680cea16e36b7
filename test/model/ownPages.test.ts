/** What somebody copied as values from pages of ours is told from what people typed, cell by cell. */
import type { CellValue, Grid, UsedCells } from '../../src/kernel';
import { withoutOwnPages, type OwnMarks } from '../../src/model/recognition/ownPages';

const MARKS: OwnMarks = { texts: ['Bảng tính thù lao'], headings: [['Địa phương', 'Thù lao']] };

const sheet = (name: string, rows: readonly (readonly CellValue[])[], [row, column] = [0, 0]): UsedCells => ({
  origin: { sheet: name, row, column },
  rows,
});
const table = (name: string, row: number, column: number): Grid => ({
  ...{ table: name, origin: { sheet: 'Gộp', row, column } },
  ...{ headings: ['Địa phương'], rows: [['Biên Hòa']] },
});

const parted = (sheets: readonly UsedCells[], { marks = MARKS, tables = [] as readonly Grid[] } = {}) =>
  withoutOwnPages({ tables, sheets, tooLarge: [] }, marks);

/** The rows that stay with people and the rows that are copies, of one sheet. */
function split(rows: readonly (readonly CellValue[])[], origin?: [number, number], marks?: OwnMarks) {
  const { others, copies } = parted([sheet('S', rows, origin)], marks && { marks });
  return { own: others.sheets[0]?.rows, copied: copies.sheets[0]?.rows };
}

test('what stands below a text of ours and not to the left of it is a copy', () => {
  expect(
    split([
      ['a', 'b', 'c'],
      ['d', 'BẢNG TÍNH THÙ LAO', 'e'],
      ['f', 'g', 'h'],
    ]),
  ).toEqual({
    own: [
      ['a', 'b', 'c'],
      ['d', '', ''],
      ['f', '', ''],
    ],
    copied: [
      ['', '', ''],
      ['', 'BẢNG TÍNH THÙ LAO', 'e'],
      ['', 'g', 'h'],
    ],
  });
});

test('headings of ours that stand together in a row mark a copy from the left end of the row', () => {
  expect(
    split([
      ['x', '', 'STT', 'Địa phương', 'Ghi', 'Thù lao'],
      ['y', 1, 2, 'Biên Hòa', '', 5],
    ]),
  ).toEqual({
    own: [
      ['x', '', '', '', '', ''],
      ['y', '', '', '', '', ''],
    ],
    copied: [
      ['', '', 'STT', 'Địa phương', 'Ghi', 'Thù lao'],
      ['', 1, 2, 'Biên Hòa', '', 5],
    ],
  });
});

test('without a blank before them the headings mark the whole row', () => {
  expect(split([['STT', 'Địa phương', 'Thù lao']]).own).toEqual([['', '', '']]);
  expect(split([['Địa phương', 'Thù lao']]).own).toEqual([['', '']]);
});

test('rows and columns are counted from where the used cells of the sheet begin', () => {
  const rows = [
    ['a', 'b'],
    ['c', 'Bảng tính thù lao'],
  ];
  expect(split(rows, [7, 3])).toEqual(split(rows));
});

test.each<[string, readonly (readonly CellValue[])[]]>([
  ['one heading of ours alone', [['Địa phương', 'Số cơ sở']]],
  ['headings of ours in two rows', [['Địa phương'], ['Thù lao']]],
  ['the second heading alone', [['Thù lao', 'Ghi chú']]],
  ['a longer text that holds one of ours', [['Bảng tính thù lao năm 2020']]],
  ['numbers and truth values', [[1, true, '']]],
])('%s marks nothing', (_, rows) => {
  expect(split(rows)).toEqual({ own: rows, copied: undefined });
});

test('a number or a truth value is never a mark, whatever it would be as text', () => {
  const marks: OwnMarks = { texts: ['1', 'true'], headings: [['2']] };
  expect(split([[1, true, 2]], undefined, marks)).toEqual({ own: [[1, true, 2]], copied: undefined });
});

test('any one of several rows of headings marks a copy', () => {
  const marks: OwnMarks = {
    texts: [],
    headings: [
      ['Năm', 'Số tiền'],
      ['Địa phương', 'Thù lao'],
    ],
  };
  expect(split([['Địa phương', 'Thù lao']], undefined, marks).copied).toEqual([['Địa phương', 'Thù lao']]);
  expect(split([['Năm', 'Số tiền']], undefined, marks).copied).toEqual([['Năm', 'Số tiền']]);
});

test('sheets without a mark stay as they are, beside one that has some', () => {
  const [mine, copy] = [sheet('Của tôi', [['a', 'b']]), sheet('Chép', [['Bảng tính thù lao'], ['1']])];
  const { others, copies } = parted([mine, copy]);
  expect(others.sheets[0]).toBe(mine);
  expect(others.sheets[1]?.rows).toEqual([[''], ['']]);
  expect(copies.sheets.map(({ origin }) => origin.sheet)).toEqual(['Chép']);
});

test('tables below a mark and not to the left of it are copies, all others are not', () => {
  const marked = sheet('Gộp', [['', '', ''], ['', 'Bảng tính thù lao', ''], ['']]);
  const [below, above, left, elsewhere] = [
    table('dưới', 2, 1),
    table('trên', 0, 1),
    table('trái', 2, 0),
    { ...table('khác', 5, 5), origin: { sheet: 'Khác', row: 5, column: 5 } },
  ];
  const { others, copies } = parted([marked], { tables: [below, above, left, elsewhere] });
  expect(copies.tables).toEqual([below]);
  expect(others.tables).toEqual([above, left, elsewhere]);
});

test('without marks, or without a sheet that has one, nothing is parted', () => {
  const given = { tables: [table('t', 0, 0)], sheets: [sheet('S', [['Bảng tính thù lao']])], tooLarge: [] };
  const none = { tables: [], sheets: [], tooLarge: [] };
  expect(withoutOwnPages(given, { texts: [], headings: [] })).toEqual({ others: given, copies: none });
  const plain = { ...given, sheets: [sheet('S', [['Danh sách']])] };
  const result = withoutOwnPages(plain, MARKS);
  expect(result).toEqual({ others: plain, copies: none });
  expect(result.others).toBe(plain);
});
