/** Formulas that a file writes once for many cells: each other cell's own text, with references moved. */
import { columnLetters, columnNumber } from '../../kernel/cells';

const CELL = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;
const COLUMNS = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])/gu;
const ROWS = /(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!$:])/gu;

const movedColumn = (fixed: string, letters: string, by: number): string =>
  `${fixed}${fixed ? letters : columnLetters(columnNumber(letters) + by)}`;
const movedRow = (fixed: string, row: string, by: number): string => `${fixed}${fixed ? row : Number(row) + by}`;

/** How far one cell lies from another. */
export interface Offset {
  readonly rows: number;
  readonly columns: number;
}

/** The pieces of one reference that a pattern found. */
type Pieces = readonly string[];

const movedCell = ([, fixed = '', column = '', fixedRow = '', row = '']: Pieces, by: Offset): string =>
  movedColumn(fixed, column, by.columns) + movedRow(fixedRow, row, by.rows);
const movedColumns = ([, fixed = '', from = '', fixedTo = '', to = '']: Pieces, by: Offset): string =>
  `${movedColumn(fixed, from, by.columns)}:${movedColumn(fixedTo, to, by.columns)}`;
const movedRows = ([, fixed = '', from = '', fixedTo = '', to = '']: Pieces, by: Offset): string =>
  `${movedRow(fixed, from, by.rows)}:${movedRow(fixedTo, to, by.rows)}`;

const movedReferences = (part: string, by: Offset): string =>
  part
    .replaceAll(CELL, (...pieces: string[]) => movedCell(pieces, by))
    .replaceAll(COLUMNS, (...pieces: string[]) => movedColumns(pieces, by))
    .replaceAll(ROWS, (...pieces: string[]) => movedRows(pieces, by));

/**
 * @param formula text of the cell that carries the shared formula
 * @param by how far the other cell lies from it
 * @returns the other cell's formula; texts, quoted sheet names and table references are left alone
 */
export const movedFormula = (formula: string, by: Offset): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part : movedReferences(part, by)))
    .join('');
