/** The body of a large table by columns: values that repeat themselves are kept once, because registers repeat themselves. */
import type { CellValue, GridColumn } from './cells';
import { entryAt, known } from './known';

/** A column while rows come; without `numbers` every further row has an entry of its own. */
interface Growing {
  numbers: Map<CellValue, number> | undefined;
  readonly values: CellValue[];
  readonly codes: Uint32Array;
}

/** After so many rows it is known whether a column repeats itself: names and codes do not, and looking them up is in vain. */
const ROWS_TO_TELL = 20_000;

/** Takes rows part by part and keeps them by columns; a class, because it grows. */
export class ColumnGatherer {
  private readonly columns: readonly Growing[];
  private taken = 0;

  /** @param rows how many will come at most */
  constructor(width: number, rows: number) {
    this.columns = Array.from({ length: width }, () => ({
      numbers: new Map<CellValue, number>(),
      values: [],
      codes: new Uint32Array(rows),
    }));
  }

  add(rows: readonly (readonly CellValue[])[]): void {
    for (const [index, column] of this.columns.entries()) {
      for (const [offset, row] of rows.entries())
        column.codes[this.taken + offset] = numberOf(column, row[index] ?? '');
      const hardlyRepeats = column.values.length * 2 > this.taken + rows.length;
      if (this.taken > ROWS_TO_TELL && hardlyRepeats) column.numbers = undefined;
    }
    this.taken += rows.length;
  }

  gathered(): readonly GridColumn[] {
    return this.columns.map(({ values, codes }) => ({ values, codes: codes.subarray(0, this.taken) }));
  }
}

function numberOf({ numbers, values }: Growing, value: CellValue): number {
  const known = numbers?.get(value);
  if (known !== undefined) return known;
  numbers?.set(value, values.length);
  return values.push(value) - 1;
}

/** @returns the same cells by columns; `width` is that of the longest row */
export function columnsFromRows(rows: readonly (readonly CellValue[])[], width: number): readonly GridColumn[] {
  const gatherer = new ColumnGatherer(width, rows.length);
  gatherer.add(rows);
  return gatherer.gathered();
}

/** How many rows the columns have: all have as many, and no columns have none. */
export const rowCount = ([first]: readonly GridColumn[]): number => first?.codes.length ?? 0;

/** @returns the same cells by rows */
export const rowsFromColumns = (columns: readonly GridColumn[]): readonly (readonly CellValue[])[] =>
  Array.from({ length: rowCount(columns) }, (_, row) =>
    columns.map(({ values, codes }) => known(values[entryAt(codes, row)], 'value of the column')),
  );
