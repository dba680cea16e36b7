/** Where things stand on a sheet, asked for by meaning: rows and columns have ids, so no address is counted by hand. */
import type { BlockRef } from '../kernel';

/** The rows and columns of one block, by id. */
export interface Layout {
  readonly block: string;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** A first and a last id. */
export type Span = readonly [first: string, last: string];

/** @param ids the ids of rows and columns, in order. @throws Error when two rows or columns share an id. */
export const layoutOf = (
  block: string,
  ids: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): Layout => ({ block, rows: numbered(ids.rows), columns: numbered(ids.columns) });

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  if (numbers.size < ids.length) throw new Error(`Two rows or columns are called the same: ${ids.join(', ')}`);
  return numbers;
}

/** @throws Error for an id that is not there: a fault of the layout, never of the user's data. */
export function numberOf(ids: ReadonlyMap<string, number>, id: string): number {
  const found = ids.get(id);
  if (found === undefined) throw new Error(`No row or column is called ${id}`);
  return found;
}

/** The cells from the first row and column to the last, as a formula refers to them. */
export function range(at: Layout, rows: Span, columns: Span): BlockRef {
  const [row, lastRow] = rows.map((id) => numberOf(at.rows, id)) as [number, number];
  const [column, lastColumn] = columns.map((id) => numberOf(at.columns, id)) as [number, number];
  const area = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  return { block: at.block, area };
}

/** One cell, as a formula refers to it. */
export const cellAt = (at: Layout, row: string, column: string): BlockRef => range(at, [row, row], [column, column]);
