/**
 * Where a sheet keeps its cells: a persistent tree of rows, so that a write copies one row and four short lists and shares
 * the rest. Where a thousand rows stand together that are much alike, as in a register, the tree keeps them by columns.
 */
import type { Area } from '../../kernel/cells';
import { sameCell, type Cell } from './cell';
import {
  BLOCK_ROWS,
  blockCell,
  blockRow,
  isBlock,
  isPlain,
  packed,
  unpacked,
  type ColumnBlock,
  type GridRow,
  type RowTree,
} from './columnBlock';

export type { GridRow } from './columnBlock';

/** 32-way tree of rows, four levels deep: 32^4 = 1,048,576, exactly the rows of a worksheet. The lower two may be a block. */
export type CellGrid = readonly (Level3 | undefined)[];
type Level3 = readonly (RowTree | ColumnBlock | undefined)[];

export const EMPTY_GRID: CellGrid = [];

/** A write of fewer rows leaves them as rows: what is written bit by bit would be packed and unpacked all the time. */
const FEWEST_PACKED = 8 * BLOCK_ROWS;

/** @returns a copy of `list` whose item `index` is `item`. Holes below it stay holes. */
function withItem<T>(list: readonly (T | undefined)[], index: number, item: T | undefined): readonly (T | undefined)[] {
  const copy = list.slice();
  copy[index] = item;
  return copy;
}

/** @returns the row, or `undefined` when none of its cells exists. */
export function gridRow(grid: CellGrid, row: number): GridRow | undefined {
  const part = grid[row >> 15]?.[(row >> 10) & 31];
  return isBlock(part) ? blockRow(part, row & (BLOCK_ROWS - 1)) : part?.[(row >> 5) & 31]?.[row & 31];
}

/** @returns the cell, or `undefined` when it has neither contents nor a format of its own. */
export function gridCell(grid: CellGrid, row: number, column: number): Cell | undefined {
  const part = grid[row >> 15]?.[(row >> 10) & 31];
  return isBlock(part)
    ? blockCell(part, row & (BLOCK_ROWS - 1), column)
    : part?.[(row >> 5) & 31]?.[row & 31]?.[column];
}

const asRows = (part: RowTree | ColumnBlock | undefined): RowTree => (isBlock(part) ? unpacked(part) : (part ?? []));

/** @returns the grid with one whole row replaced. */
export function withRow(grid: CellGrid, row: number, cells: GridRow | undefined): CellGrid {
  const third = grid[row >> 15] ?? [];
  const second = asRows(third[(row >> 10) & 31]);
  const first = second[(row >> 5) & 31] ?? [];
  const kept = cells?.some((cell) => cell !== undefined) ? cells : undefined;
  const newFirst = withItem(first, row & 31, kept);
  return withItem(grid, row >> 15, withItem(third, (row >> 10) & 31, withItem(second, (row >> 5) & 31, newFirst)));
}

/** Gathers rows, best in their order; a class, because it remembers which thousand of rows it is at. */
export class GridBuilder {
  private readonly grid: (RowTree | ColumnBlock | undefined)[][] = [];
  private block = -1;
  private rows: ((Cell | undefined)[] | undefined)[][] = [];

  /** @returns the row to put cells into, until another row is asked for */
  row(row: number): (Cell | undefined)[] {
    if (row >> 10 !== this.block) this.turnTo(row >> 10);
    return ((this.rows[(row >> 5) & 31] ??= [])[row & 31] ??= []);
  }

  private turnTo(block: number): void {
    if (this.rows.length > 0) (this.grid[this.block >> 5] ??= [])[this.block & 31] = packed(this.rows);
    const known = block < 0 ? undefined : this.grid[block >> 5]?.[block & 31];
    this.block = block;
    this.rows = asRows(known).map((rows) => (rows ?? []).map((row) => row?.slice()));
  }

  finished(): CellGrid {
    if (this.block >= 0) this.turnTo(-1);
    return this.grid;
  }
}

/**
 * Changes the cells of an area row by row.
 * @param change gets the old cell and its place; what it returns replaces the cell.
 */
export function mapArea(
  grid: CellGrid,
  area: Area,
  change: (cell: Cell | undefined, row: number, column: number) => Cell | undefined,
): CellGrid {
  let changed = grid;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const before = gridRow(changed, row);
    const after = before?.slice() ?? [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = change(before?.[column], row, column);
      if (cell !== undefined || before?.[column] !== undefined) after[column] = cell;
    }
    changed = withRow(changed, row, after);
  }
  return area.rows < FEWEST_PACKED ? changed : withBlocks(changed, area);
}

/** Packs every block that lies wholly in an area. */
function withBlocks(grid: CellGrid, area: Area): CellGrid {
  const [first, last] = [Math.ceil(area.row / BLOCK_ROWS), Math.floor((area.row + area.rows) / BLOCK_ROWS)];
  const blocks = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return blocks.reduce((changed: CellGrid, block) => {
    const third = changed[block >> 5] ?? [];
    const part = third[block & 31];
    if (part === undefined || isBlock(part)) return changed;
    return withItem(changed, block >> 5, withItem(third, block & 31, packed(part)));
  }, grid);
}

/** Every existing row from `first` to `last`, in order, of a part of the grid that may be shared with another grid. */
export function* gridRows(grid: CellGrid, first = 0, last = Infinity): Generator<readonly [number, GridRow]> {
  for (const [a, third] of grid.entries())
    for (const [b, part] of (third ?? []).entries()) {
      const start = ((a << 5) | b) * BLOCK_ROWS;
      if (part === undefined || start > last || start + BLOCK_ROWS <= first) continue;
      yield* rowsOfPart(part, start, { first, last });
    }
}

/** Every row that may hold more than plain values: what looks for formulas passes over the columns of a register. */
export function* unplainRows(grid: CellGrid): Generator<readonly [number, GridRow]> {
  for (const [a, third] of grid.entries())
    for (const [b, part] of (third ?? []).entries())
      if (part !== undefined && !(isBlock(part) && isPlain(part)))
        yield* rowsOfPart(part, ((a << 5) | b) * BLOCK_ROWS, { first: 0, last: Infinity });
}

/** @returns a number of rows that no row of the grid is beyond, known without looking at them */
export const gridHeight = (grid: CellGrid): number =>
  grid.length === 0 ? 0 : ((grid.length - 1) * 32 + (grid.at(-1)?.length ?? 0)) * BLOCK_ROWS;

function* rowsOfPart(
  part: RowTree | ColumnBlock,
  start: number,
  { first, last }: { readonly first: number; readonly last: number },
): Generator<readonly [number, GridRow]> {
  const [top, end] = [Math.max(first, start), Math.min(last, start + BLOCK_ROWS - 1)];
  const isPacked = isBlock(part);
  for (let row = top; row <= end; row += 1) {
    const index = row - start;
    // Most of a small sheet's thousand rows are not there.
    if (!isPacked && part[index >> 5] === undefined) row |= 31;
    else {
      const cells = isPacked ? blockRow(part, index) : part[index >> 5]?.[index & 31];
      if (cells) yield [row, cells];
    }
  }
}

/** Every existing cell of an area, in order of rows. */
export function* gridCells(grid: CellGrid, area: Area): Generator<readonly [number, number, Cell]> {
  for (const [row, cells] of gridRows(grid, area.row, area.row + area.rows - 1)) {
    const last = Math.min(cells.length, area.column + area.columns);
    for (let column = area.column; column < last; column += 1) {
      const cell = cells[column];
      if (cell) yield [row, column, cell];
    }
  }
}

/** Numbers of the rows that are not the same in both grids, in order. Shared branches cost nothing. */
export function changedRows(before: CellGrid, after: CellGrid): readonly number[] {
  const found: number[] = [];
  for (const a of differentPlaces(before, after)) {
    const [third, otherThird] = [before[a] ?? [], after[a] ?? []];
    for (const b of differentPlaces(third, otherThird))
      for (const row of changedInPart(third[b], otherThird[b])) found.push(((a << 5) | b) * BLOCK_ROWS + row);
  }
  return found;
}

/** Rows are compared by what they hold: those of a block are made anew whenever they are asked for. */
function changedInPart(before: Level3[number], after: Level3[number]): readonly number[] {
  const [one, other] = [asRows(before), asRows(after)];
  return differentPlaces(one, other).flatMap((high) =>
    differentPlaces(one[high] ?? [], other[high] ?? [])
      .filter((low) => !sameRow(one[high]?.[low] ?? [], other[high]?.[low] ?? []))
      .map((low) => (high << 5) | low),
  );
}

const sameRow = (one: GridRow, other: GridRow): boolean =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, column) => column).every((column) =>
    sameCell(one[column], other[column]),
  );

const differentPlaces = <T>(one: readonly T[], other: readonly T[]): readonly number[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index).filter(
    (index) => one[index] !== other[index],
  );
