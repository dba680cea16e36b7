/** Large sheets are kept by columns behind the same door: what is read, written and compared is the same as by rows. */
import fc from 'fast-check';
import type { Cell } from '../../src/host/document/cell';
import {
  changedRows,
  EMPTY_GRID,
  gridCell,
  gridCells,
  gridHeight,
  gridRow,
  gridRows,
  mapArea,
  unplainRows,
  withRow,
  type CellGrid,
} from '../../src/host/document/cellGrid';
import { isBlock } from '../../src/host/document/columnBlock';
import { connectInProcess } from '../../src/host/inProcess';
import { onSheet, write } from './connected';

const ROWS = 9_000;
const bold = { bold: true };

/** A number, a text, another text or a hole; a few cells are more than plain. */
const cellAt = (row: number, column: number): Cell | undefined => {
  if ((row * 7 + column) % 11 === 0) return undefined;
  if (column === 0) return { value: row / 4 };
  if (column === 1) return { value: `Xã ${row % 50}`, format: bold };
  if (column === 2) return { value: `CS${row}` };
  return row % 1_000 === 3 ? { value: 1, formula: 'A1' } : { value: row % 2 === 0 };
};

const WHOLE = { row: 0, column: 0, rows: ROWS, columns: 4 };
/** Written at once, so that it is packed; and row by row, so that it is not. */
const large = mapArea(EMPTY_GRID, WHOLE, (_cell, row, column) => cellAt(row, column));
const byRows = Array.from({ length: ROWS }, (_, row) => row).reduce(
  (grid: CellGrid, row) =>
    withRow(
      grid,
      row,
      [0, 1, 2, 3].map((column) => cellAt(row, column)),
    ),
  EMPTY_GRID,
);

const blocks = (grid: CellGrid): number => grid.flatMap((third) => third ?? []).filter(isBlock).length;

test('eight whole thousands of rows that are written at once are kept by columns, less is kept by rows', () => {
  expect([blocks(large), blocks(byRows)]).toEqual([8, 0]);
  expect(blocks(mapArea(EMPTY_GRID, { ...WHOLE, rows: 8_000 }, (_cell, row, column) => cellAt(row, column)))).toBe(0);
});

test('every cell is the same by columns and by rows', () => {
  const everything = { row: 0, column: 0, rows: 2_000_000, columns: 10 };
  expect([...gridCells(large, everything)]).toEqual([...gridCells(byRows, everything)]);
  expect(changedRows(large, byRows)).toEqual([]);
  expect(gridRow(large, 1_023)).toEqual(gridRow(byRows, 1_023));
  expect([...gridRows(large, 1_020, 1_030)].map(([row]) => row)).toEqual(
    [...gridRows(byRows, 1_020, 1_030)].map(([row]) => row),
  );
  expect(gridRow(large, ROWS)).toBeUndefined();
  expect(gridHeight(large)).toBeGreaterThanOrEqual(ROWS);
});

test('formulas are found, and columns of plain values are not looked through for them', () => {
  const formulas = (grid: CellGrid): number => [...unplainRows(grid)].filter(([, row]) => row[3]?.formula).length;
  expect(formulas(large)).toBe(formulas(byRows));
  const plain = mapArea(EMPTY_GRID, { ...WHOLE, rows: 8_192 }, (_cell, row) => ({ value: row }));
  expect([...unplainRows(plain)]).toEqual([]);
});

test('any writes and clearings give the same grid, and tell the same changed rows', () => {
  const edit = fc.record({
    row: fc.nat(ROWS + 2_000),
    column: fc.nat(4),
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 3 }),
    value: fc.option(fc.oneof(fc.integer(), fc.string()), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      const changed = (grid: CellGrid): CellGrid =>
        edits.reduce(
          (done, { value, ...area }) => mapArea(done, area, () => (value === undefined ? undefined : { value })),
          grid,
        );
      const [one, other] = [changed(large), changed(byRows)];
      expect(changedRows(one, other)).toEqual([]);
      expect(changedRows(large, one)).toEqual(changedRows(byRows, other));
      for (const { row, column } of edits) expect(gridCell(one, row, column)).toEqual(gridCell(other, row, column));
    }),
    { numRuns: 40 },
  );
});

test('a document kept by columns can be copied between threads', () => {
  const copy = structuredClone(large);
  expect(blocks(copy)).toBe(8);
  expect([...gridCells(copy, WHOLE)]).toEqual([...gridCells(byRows, WHOLE)]);
});

test('values, formulas, types and formats of a large range come back as they were written', async () => {
  const excel = connectInProcess();
  const values = Array.from({ length: 10_000 }, (_, row) => [`CS${row}`, row / 3, row % 2 === 0, '']);
  await write('A1:D10000', values);
  await onSheet((sheet) => {
    sheet.getRange('B1:B10000').numberFormat = '0.00' as unknown as string[][];
    sheet.getRange('D9000').formulas = [['=1+1']];
    return sheet.getRange('A1');
  });
  expect(excel.document().sheets.map(({ cells }) => blocks(cells))).toEqual([8]);
  const range = await onSheet((sheet) => sheet.getRange('A8990:D9000').load('formulas,numberFormat'));
  expect(range.formulas[0]).toEqual(values[8_989]);
  expect(range.formulas.at(-1)).toEqual(['CS8999', 8_999 / 3, false, '=1+1']);
  expect(range.numberFormat[0]).toEqual(['General', '0.00', 'General', 'General']);
  const read = await onSheet((sheet) => sheet.getRange('A1:C8000').load('values,valueTypes'));
  expect(read.values).toEqual(values.slice(0, 8_000).map((row) => row.slice(0, 3)));
  expect(read.valueTypes[7_999]).toEqual(['String', 'Double', 'Boolean']);
});
