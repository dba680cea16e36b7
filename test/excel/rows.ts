/** Inserting and deleting rows in the embedded workbook as Excel does it: cells move, and every reference follows. */
import { EMPTY_GRID, gridCells, mapArea } from '../../src/host/document/cellGrid';
import type { Cell, Document } from '../../src/host/document/model';

const EVERYWHERE = { row: 0, column: 0, rows: 10_000, columns: 200 };
const REFERENCE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}\d_]+)!)?(\$?[A-Z]{1,2}\$?)(\d+)(?::(\$?[A-Z]{1,2}\$?)(\d+))?(?![\p{L}\d(])/gu;

/** Rows at `at` and below go `by` down; with a negative `by` that many rows from `at` on are deleted. */
export interface RowShift {
  readonly sheet: string;
  readonly at: number;
  readonly by: number;
}

const isGone = (row: number, { at, by }: RowShift): boolean => by < 0 && row >= at && row < at - by;
const shifted = (row: number, { at, by }: RowShift): number => (row >= at ? row + by : row);

function follow(formula: string, own: string, shift: RowShift): string {
  return formula.replace(REFERENCE, (...parts: (string | undefined)[]) => {
    const [text = '', sheet, column, digits, lastColumn, lastDigits] = parts;
    const name = sheet === undefined ? own : sheet.replace(/^'|'$/g, '').replaceAll("''", "'");
    if (column === undefined || name !== shift.sheet) return text;
    const prefix = sheet === undefined ? '' : `${sheet}!`;
    const first = Number(digits) - 1;
    if (lastColumn === undefined) {
      return isGone(first, shift) ? `${prefix}#REF!` : `${prefix}${column}${shifted(first, shift) + 1}`;
    }
    const last = Number(lastDigits) - 1;
    const end = isGone(last, shift) ? shift.at - 1 : shifted(last, shift);
    return `${prefix}${column}${(isGone(first, shift) ? shift.at : shifted(first, shift)) + 1}:${lastColumn}${end + 1}`;
  });
}

/** @returns the workbook after the rows of one sheet were inserted or deleted. */
export function withRowsShifted(document: Document, shift: RowShift): Document {
  const sheets = document.sheets.map((sheet) => {
    const cells = [...gridCells(sheet.cells, EVERYWHERE)].flatMap(([row, column, cell]): [number, number, Cell][] => {
      const moves = sheet.name === shift.sheet;
      if (moves && isGone(row, shift)) return [];
      const formula = cell.formula === undefined ? {} : { formula: follow(cell.formula, sheet.name, shift) };
      return [[moves ? shifted(row, shift) : row, column, { ...cell, ...formula }]];
    });
    const grid = cells.reduce(
      (done, [row, column, cell]) => mapArea(done, { row, column, rows: 1, columns: 1 }, () => cell),
      EMPTY_GRID,
    );
    const merges =
      sheet.name === shift.sheet
        ? sheet.merges.map((area) => ({ ...area, row: shifted(area.row, shift) }))
        : sheet.merges;
    return { ...sheet, cells: grid, merges };
  });
  const names = document.names.map((name) => ({ ...name, formula: `=${follow(name.formula.slice(1), '', shift)}` }));
  return { ...document, sheets, names };
}
