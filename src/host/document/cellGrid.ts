/** Where a sheet keeps its cells: a persistent tree of rows, so that a write copies one row and four short lists and shares the rest. */
import type { Area } from '../../kernel/cells';
import type { Cell } from './cell';

/** One row; index is the column. Holes are cells that do not exist. */
export type GridRow = readonly (Cell | undefined)[];

/** 32-way tree of rows, four levels deep: 32^4 = 1,048,576, exactly the rows of a worksheet. */
export type CellGrid = readonly (Level3 | undefined)[];
type Level3 = readonly (Level2 | undefined)[];
type Level2 = readonly (Level1 | undefined)[];
type Level1 = readonly (GridRow | undefined)[];

export const EMPTY_GRID: CellGrid = [];

/** @returns a copy of `list` whose item `index` is `item`. Holes below it stay holes. */
function withItem<T>(list: readonly (T | undefined)[], index: number, item: T | undefined): readonly (T | undefined)[] {
  const copy = list.slice();
  copy[index] = item;
  return copy;
}

/** @returns the row, or `undefined` when none of its cells exists. */
export const gridRow = (grid: CellGrid, row: number): GridRow | undefined =>
  grid[row >> 15]?.[(row >> 10) & 31]?.[(row >> 5) & 31]?.[row & 31];

/** @returns the cell, or `undefined` when it has neither contents nor a format of its own. */
export const gridCell = (grid: CellGrid, row: number, column: number): Cell | undefined => gridRow(grid, row)?.[column];

/** @returns the grid with one whole row replaced. */
export function withRow(grid: CellGrid, row: number, cells: GridRow | undefined): CellGrid {
  const third = grid[row >> 15] ?? [];
  const second = third[(row >> 10) & 31] ?? [];
  const first = second[(row >> 5) & 31] ?? [];
  const kept = cells?.some((cell) => cell !== undefined) ? cells : undefined;
  const newFirst = withItem(first, row & 31, kept);
  return withItem(grid, row >> 15, withItem(third, (row >> 10) & 31, withItem(second, (row >> 5) & 31, newFirst)));
}

/** @returns a grid of many rows at once, without the copies that adding them one by one would make */
export function gridOf(rows: ReadonlyMap<number, GridRow>): CellGrid {
  const grid: (GridRow | undefined)[][][][] = [];
  for (const [row, cells] of rows) {
    const third = (grid[row >> 15] ??= []);
    const second = (third[(row >> 10) & 31] ??= []);
    const first = (second[(row >> 5) & 31] ??= []);
    first[row & 31] = cells;
  }
  return grid;
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
  return changed;
}

/** Every existing row, in order, of a part of the grid that may be shared with another grid. */
export function* gridRows(grid: CellGrid): Generator<readonly [number, GridRow]> {
  for (const [a, third] of grid.entries())
    for (const [b, second] of (third ?? []).entries())
      for (const [c, first] of (second ?? []).entries())
        for (const [d, row] of (first ?? []).entries()) if (row) yield [(a << 15) | (b << 10) | (c << 5) | d, row];
}

/** Every existing cell of an area, in order of rows. */
export function* gridCells(grid: CellGrid, area: Area): Generator<readonly [number, number, Cell]> {
  for (const [row, cells] of gridRows(grid)) {
    if (row < area.row || row >= area.row + area.rows) continue;
    const last = Math.min(cells.length, area.column + area.columns);
    for (let column = area.column; column < last; column += 1) {
      const cell = cells[column];
      if (cell) yield [row, column, cell];
    }
  }
}

/** Numbers of the rows that are not the same value in both grids, in order. Shared branches cost nothing. */
export function changedRows(before: CellGrid, after: CellGrid): readonly number[] {
  const found: number[] = [];
  forEachDifferent(before, after, (a, third, otherThird) =>
    forEachDifferent(third, otherThird, (b, second, otherSecond) =>
      forEachDifferent(second, otherSecond, (c, first, otherFirst) =>
        forEachDifferent(first, otherFirst, (d) => found.push((a << 15) | (b << 10) | (c << 5) | d)),
      ),
    ),
  );
  return found;
}

function forEachDifferent<T>(
  before: readonly (T | undefined)[],
  after: readonly (T | undefined)[],
  visit: (index: number, before: T | readonly never[], after: T | readonly never[]) => void,
): void {
  for (let index = 0; index < Math.max(before.length, after.length); index += 1)
    if (before[index] !== after[index]) visit(index, before[index] ?? [], after[index] ?? []);
}
