/** A thousand rows of plain cells kept by columns: numbers in one typed array, texts as numbers into a pool of their own. */
import type { Cell, CellFormat } from './cell';

/** One row; index is the column. Holes are cells that do not exist. */
export type GridRow = readonly (Cell | undefined)[];
/** 32 lists of 32 rows. */
export type RowTree = readonly (readonly (GridRow | undefined)[] | undefined)[];

/** Rows of a block: two levels of 32 in the tree of rows. */
export const BLOCK_ROWS = 1024;
/** Below this a block would save little, and rows are as good. */
const FEWEST_ROWS = BLOCK_ROWS / 2;

/** The cells of one column. One format for all: what differs is kept cell by cell. */
type Column =
  /** NaN, which no cell can hold, marks a hole. */
  | { readonly kind: 'numbers'; readonly values: Float64Array; readonly format: CellFormat | undefined }
  /** 0 marks a hole, n stands for the text n - 1 of the pool. */
  | {
      readonly kind: 'texts';
      readonly codes: Uint16Array;
      readonly pool: readonly string[];
      readonly format: CellFormat | undefined;
    }
  | { readonly kind: 'cells'; readonly cells: readonly (Cell | undefined)[] };

/** A plain value: it can be copied between threads, and no two changes share it by accident. */
export interface ColumnBlock {
  readonly columns: readonly Column[];
}

export const isBlock = (part: RowTree | ColumnBlock | undefined): part is ColumnBlock =>
  part !== undefined && !Array.isArray(part);

const cellOf = (value: string | number, format: CellFormat | undefined): Cell =>
  format ? { value, format } : { value };

function columnCell(column: Column, index: number): Cell | undefined {
  switch (column.kind) {
    case 'numbers': {
      const value = column.values[index] ?? NaN;
      return Number.isNaN(value) ? undefined : cellOf(value, column.format);
    }
    case 'texts': {
      const text = column.pool[(column.codes[index] ?? 0) - 1];
      return text === undefined ? undefined : cellOf(text, column.format);
    }
    case 'cells':
      return column.cells[index];
  }
}

/** @param index of the row inside the block */
export function blockCell({ columns }: ColumnBlock, index: number, column: number): Cell | undefined {
  const found = columns[column];
  return found && columnCell(found, index);
}

/** @returns the cells of a row, made anew each time, or `undefined` when it has none */
export function blockRow({ columns }: ColumnBlock, index: number): GridRow | undefined {
  const row = columns.map((column) => columnCell(column, index));
  return row.some((cell) => cell !== undefined) ? row : undefined;
}

/** True when no cell holds more than a plain value: neither a formula nor an error, nor a value that a formula spilled. */
export const isPlain = ({ columns }: ColumnBlock): boolean => columns.every(({ kind }) => kind !== 'cells');

/** @returns the same rows one by one, to be changed */
export const unpacked = (block: ColumnBlock): RowTree =>
  Array.from({ length: 32 }, (_, high) => Array.from({ length: 32 }, (__, low) => blockRow(block, high * 32 + low)));

/** What all cells of a column have in common; formulas, errors and the like are kept as they are. */
function kindOf(cells: readonly (Cell | undefined)[], format: CellFormat | undefined): Column['kind'] {
  const isPlain = (cell: Cell): boolean =>
    cell.format === format && cell.formula === undefined && !cell.error && !cell.spilled;
  const holds = (type: 'number' | 'string'): boolean =>
    cells.every((cell) => cell === undefined || (typeof cell.value === type && isPlain(cell)));
  return holds('number') ? 'numbers' : holds('string') ? 'texts' : 'cells';
}

function packedColumn(cells: readonly (Cell | undefined)[]): Column {
  const format = cells.find((cell) => cell !== undefined)?.format;
  const kind = kindOf(cells, format);
  if (kind === 'cells') return { kind, cells };
  if (kind === 'numbers')
    return { kind, format, values: Float64Array.from(cells, (cell) => Number(cell?.value ?? NaN)) };
  const numbers = new Map<string, number>();
  const codes = Uint16Array.from(cells, (cell) => {
    if (cell === undefined) return 0;
    const text = String(cell.value);
    const known = numbers.get(text) ?? numbers.size + 1;
    if (known > numbers.size) numbers.set(text, known);
    return known;
  });
  return { kind, format, codes, pool: [...numbers.keys()] };
}

/** @returns the rows by columns, or as they are when there are few of them or hardly two cells of a column are alike */
export function packed(tree: RowTree): RowTree | ColumnBlock {
  const rows = Array.from({ length: BLOCK_ROWS }, (_, index) => tree[index >> 5]?.[index & 31]);
  if (rows.reduce((count, row) => (row ? count + 1 : count), 0) < FEWEST_ROWS) return tree;
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const columns = Array.from({ length: width }, (_, column) => packedColumn(rows.map((row) => row?.[column])));
  const byCells = columns.reduce((count, { kind }) => (kind === 'cells' ? count + 1 : count), 0);
  return byCells * 2 > width ? tree : { columns };
}
