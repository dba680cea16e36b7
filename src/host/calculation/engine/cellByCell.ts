/** Makes a function of single values one of matrices, as Excel lifts its own. */
import type { CellValue } from '../../../kernel/cells';
import { type Matrix, type SheetFunction, SheetFunctionError } from '../sheetFunction';

function valueAt(matrix: Matrix, row: number, column: number): CellValue {
  const line = matrix[matrix.length === 1 ? 0 : row];
  const value = line?.[line.length === 1 ? 0 : column];
  if (value === undefined) throw new SheetFunctionError('#N/A');
  return value;
}

/**
 * Calls a function of single values once for each cell of the largest argument; arguments of one row, one column or one
 * cell are repeated.
 * @param single gets `undefined` for an argument that was left out
 */
export const cellByCell =
  (single: (...values: readonly (CellValue | undefined)[]) => CellValue): SheetFunction =>
  (...given) => {
    const rows = Math.max(...given.map((matrix) => matrix?.length ?? 1));
    const columns = Math.max(...given.map((matrix) => matrix?.[0]?.length ?? 1));
    const result = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        single(...given.map((matrix) => matrix && valueAt(matrix, row, column))),
      ),
    );
    return rows === 1 && columns === 1 ? (result[0]?.[0] ?? '') : result;
  };
