/** Formulas that a file writes once for many cells: each other cell's own text, with references moved. */
import { columnLetters, columnNumber } from '../../kernel/cells';

const CELL = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;
const COLUMNS = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])/gu;
const ROWS = /(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!$:])/gu;

const movedColumn = (fixed: string, letters: string, by: number): string =>
  `${fixed}${fixed ? letters : columnLetters(columnNumber(letters) + by)}`;
const movedRow = (fixed: string, row: string, by: number): string => `${fixed}${fixed ? row : Number(row) + by}`;

/**
 * @param formula text of the cell that carries the shared formula
 * @param by how far the other cell lies from it
 * @returns the other cell's formula; texts, quoted sheet names and table references are left alone
 */
export const movedFormula = (formula: string, by: { readonly rows: number; readonly columns: number }): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(
              CELL,
              (_all, f1: string, column: string, f2: string, row: string) =>
                movedColumn(f1, column, by.columns) + movedRow(f2, row, by.rows),
            )
            .replaceAll(
              COLUMNS,
              (_all, f1: string, from: string, f2: string, to: string) =>
                `${movedColumn(f1, from, by.columns)}:${movedColumn(f2, to, by.columns)}`,
            )
            .replaceAll(
              ROWS,
              (_all, f1: string, from: string, f2: string, to: string) =>
                `${movedRow(f1, from, by.rows)}:${movedRow(f2, to, by.rows)}`,
            ),
    )
    .join('');
