/** Addresses of cells: letters and numbers both ways, areas, sheet names in formulas. */
import fc from 'fast-check';
import {
  areaAddress,
  bodyCell,
  cellAddress,
  cellLabel,
  columnLetters,
  columnNumber,
  quotedSheet,
  type Grid,
} from '../../src/kernel';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s, both ways', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
  expect(columnNumber(letters.toLowerCase())).toBe(column);
});

test('every column of a worksheet comes back from its letters', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16383 }), (column) => columnNumber(columnLetters(column)) === column),
    { seed: 7, numRuns: 300 },
  );
});

test.each([
  [{ row: 0, column: 0 }, 'A1'],
  [{ row: 3, column: 1 }, 'B4'],
  [{ row: 1048575, column: 16383 }, 'XFD1048576'],
])('the cell %j is %s', (cell, address) => {
  expect(cellAddress(cell)).toBe(address);
});

test.each([
  [{ row: 3, column: 1, rows: 3, columns: 3 }, 'B4:D6'],
  [{ row: 3, column: 1, rows: 1, columns: 1 }, 'B4'],
  [{ row: 3, column: 1, rows: 2, columns: 1 }, 'B4:B5'],
])('the area %j is %s', (area, address) => {
  expect(areaAddress(area)).toBe(address);
});

test('a row of a table’s body is counted from below its heading', () => {
  const grid: Grid = { table: 'KC_DeAn', origin: { sheet: 'Đề án', row: 3, column: 2 }, headings: [], rows: [] };
  expect(cellLabel(bodyCell(grid, 0, 0))).toBe('Đề án!C5');
  expect(cellLabel(bodyCell(grid, 10, 4))).toBe('Đề án!G15');
  expect(cellLabel(bodyCell(grid, -1, 0))).toBe('Đề án!C4');
});

test('a sheet name in a formula is quoted, its apostrophes doubled', () => {
  expect(quotedSheet("Biên Hòa '25")).toBe("'Biên Hòa ''25'");
});
