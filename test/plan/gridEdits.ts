/** Small edits of the sample's grids, each naming the table and heading it changes; an edit that misses throws. */
import type { CellValue, Grid } from '../../src/kernel';
import { sampleGrids } from './sampleGrids';

export type Grids = readonly Grid[];
export type Edit = (grids: Grids) => Grids;

/** The sample with some edits made one after the other. */
export const edited = (...edits: readonly Edit[]): Grids => edits.reduce((grids, edit) => edit(grids), sampleGrids());

/** Replaces one grid by what a change makes of it. */
export function change(table: string, to: (grid: Grid) => Grid): Edit {
  return (grids) => {
    if (!grids.some((grid) => grid.table === table)) throw new Error(`The sample has no table ${table}`);
    return grids.map((grid) => (grid.table === table ? to(grid) : grid));
  };
}

function columnOf({ table, headings }: Grid, heading: string): number {
  const at = headings.indexOf(heading);
  if (at < 0) throw new Error(`${table} has no heading ${heading}, only ${headings.join(', ')}`);
  return at;
}

/** Body rows count from 0. */
export const put = (table: string, row: number, heading: string, value: CellValue): Edit =>
  change(table, (grid) => {
    const at = columnOf(grid, heading);
    if (grid.rows[row] === undefined) throw new Error(`${table} has no row ${row}`);
    return { ...grid, rows: grid.rows.map((cells, index) => (index === row ? cells.with(at, value) : cells)) };
  });

/** The same value in every row of a column. */
export const putAll = (table: string, heading: string, value: CellValue): Edit =>
  change(table, (grid) => {
    const at = columnOf(grid, heading);
    return { ...grid, rows: grid.rows.map((cells) => cells.with(at, value)) };
  });

export const dropTable =
  (table: string): Edit =>
  (grids) => {
    const left = grids.filter((grid) => grid.table !== table);
    if (left.length === grids.length) throw new Error(`The sample has no table ${table}`);
    return left;
  };

export const dropColumn = (table: string, heading: string): Edit =>
  change(table, (grid) => {
    const at = columnOf(grid, heading);
    return {
      ...grid,
      headings: grid.headings.toSpliced(at, 1),
      rows: grid.rows.map((cells) => cells.toSpliced(at, 1)),
    };
  });

export const rename = (table: string, heading: string, to: CellValue): Edit =>
  change(table, (grid) => ({ ...grid, headings: grid.headings.with(columnOf(grid, heading), to) }));

/** A column more, at the right edge unless `at` says where; blank where `values` ends. */
export const addColumn = (table: string, heading: string, values: readonly CellValue[], at?: number): Edit =>
  change(table, (grid) => {
    const index = at ?? grid.headings.length;
    return {
      ...grid,
      headings: grid.headings.toSpliced(index, 0, heading),
      rows: grid.rows.map((cells, row) => cells.toSpliced(index, 0, values[row] ?? '')),
    };
  });

export type RowByHeading = Readonly<Record<string, CellValue>>;

/** A row more, at the end unless `at` says where; blank under headings that it does not name. */
export const addRow = (table: string, row: RowByHeading, at?: number): Edit =>
  change(table, (grid) => {
    Object.keys(row).forEach((heading) => columnOf(grid, heading));
    const cells = grid.headings.map((heading) => row[String(heading)] ?? '');
    return { ...grid, rows: grid.rows.toSpliced(at ?? grid.rows.length, 0, cells) };
  });

export const dropRow = (table: string, row: number): Edit =>
  change(table, (grid) => {
    if (grid.rows[row] === undefined) throw new Error(`${table} has no row ${row}`);
    return { ...grid, rows: grid.rows.toSpliced(row, 1) };
  });

export const emptyTable = (table: string): Edit => change(table, (grid) => ({ ...grid, rows: [] }));

/** A parameter's value, in the row where the sample has it. */
export const setParameter =
  (name: string, value: CellValue): Edit =>
  (grids) => {
    const row = grids.find(({ table }) => table === 'KC_ThamSo')?.rows.findIndex(([first]) => first === name) ?? -1;
    return put('KC_ThamSo', row, 'Giá trị', value)(grids);
  };

/** A grid written out in a test; its heading row is row 4 of a sheet named like the table. */
export const gridFrom = (
  table: string,
  headings: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Grid => ({
  table,
  origin: { sheet: table, row: 3, column: 0 },
  headings,
  rows,
});
