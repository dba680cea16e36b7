/** Functions that the engine calculates otherwise than Excel, done right. */
import type { CellValue } from '../../../kernel/cells';
import { type Matrix, type SheetFunction, SheetFunctionError, type SheetFunctions } from '../sheetFunction';

const MS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Excel counts a 29 February 1900 that never was; serial numbers below this one are a day off. */
const FIRST_TRUE_DAY = 61;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Calls a function of single values once for each cell of the largest argument; an argument of one cell is repeated. */
const cellByCell =
  (single: (...values: readonly CellValue[]) => CellValue): SheetFunction =>
  (...given) => {
    const all = given.map((matrix): Matrix => matrix ?? [['']]);
    const rows = Math.max(...all.map((matrix) => matrix.length));
    const columns = Math.max(...all.map((matrix) => matrix[0]?.length ?? 1));
    const at = (matrix: Matrix, row: number, column: number): CellValue => {
      const line = matrix[matrix.length === 1 ? 0 : row];
      const value = line?.[line.length === 1 ? 0 : column];
      if (value === undefined) throw new SheetFunctionError('#N/A');
      return value;
    };
    const result = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => single(...all.map((matrix) => at(matrix, row, column)))),
    );
    return rows === 1 && columns === 1 ? (result[0]?.[0] ?? '') : result;
  };

/** @returns the number that Excel takes a value of a date function for */
function numberIn(value: CellValue | undefined): number {
  if (value === undefined || value === '') return 0;
  if (typeof value === 'boolean') throw new SheetFunctionError('#VALUE!');
  const number = typeof value === 'number' ? value : Number(value);
  if (!Number.isFinite(number)) throw new SheetFunctionError('#VALUE!');
  return Math.trunc(number);
}

const dateOf = (serial: number): Date => new Date(DAY_ZERO + (serial < FIRST_TRUE_DAY ? serial + 1 : serial) * MS_A_DAY);

function serialOf(time: number): number {
  const days = Math.round((time - DAY_ZERO) / MS_A_DAY);
  return days < FIRST_TRUE_DAY ? days - 1 : days;
}

function checkedDay(serial: number): number {
  if (serial < 0 || serial > LAST_DAY) throw new SheetFunctionError('#NUM!');
  return serial;
}

/** The last day of a month that has fewer days than the start's takes the place of the missing one. */
function monthsLater(start: CellValue | undefined, months: CellValue | undefined): number {
  const date = dateOf(checkedDay(numberIn(start)));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + numberIn(months)];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return checkedDay(serialOf(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay))));
}

/** What the engine calls in place of its own functions of these names. */
export const corrections: SheetFunctions = {
  EDATE: cellByCell(monthsLater),
};
