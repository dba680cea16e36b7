/** The body of a large table by columns: each different value once, because registers repeat themselves. */
import type { CellValue, GridColumn } from './cells';

/** Takes rows part by part and keeps them by columns; a class, because it grows. */
export class ColumnGatherer {
  private readonly columns: readonly { readonly numbers: Map<CellValue, number>; readonly codes: Uint32Array }[];
  private taken = 0;

  /** @param rows how many will come at most */
  constructor(width: number, rows: number) {
    this.columns = Array.from({ length: width }, () => ({ numbers: new Map(), codes: new Uint32Array(rows) }));
  }

  add(rows: readonly (readonly CellValue[])[]): void {
    for (const [index, { numbers, codes }] of this.columns.entries())
      for (const [offset, row] of rows.entries()) {
        const value = row[index] ?? '';
        const known = numbers.get(value) ?? numbers.size;
        if (known === numbers.size) numbers.set(value, known);
        codes[this.taken + offset] = known;
      }
    this.taken += rows.length;
  }

  gathered(): readonly GridColumn[] {
    return this.columns.map(({ numbers, codes }) => ({
      values: [...numbers.keys()],
      codes: codes.subarray(0, this.taken),
    }));
  }
}

/** @returns the same cells by columns; `width` is that of the longest row */
export function columnsFromRows(rows: readonly (readonly CellValue[])[], width: number): readonly GridColumn[] {
  const gatherer = new ColumnGatherer(width, rows.length);
  gatherer.add(rows);
  return gatherer.gathered();
}

/** @returns the same cells by rows */
export const rowsFromColumns = (columns: readonly GridColumn[]): readonly (readonly CellValue[])[] =>
  Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, row) =>
    columns.map(({ values, codes }) => values[codes[row] ?? 0] ?? ''),
  );
