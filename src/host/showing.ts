/** What a grid in a page is told of the workbook: at first all of it, then only the sheets and rows that have changed. */
import type { Area } from '../kernel/cells';
import type { Cell } from './document/cell';
import { changedRows, gridRow, gridRows, unplainRows, withRow, type GridRow } from './document/cellGrid';
import type { Document, Sheet } from './document/model';

export type { Cell, CellFormat } from './document/cell';
export type { Sheet } from './document/model';

/** A row counted from 0, and its cells. */
export type ShownRow = readonly [row: number, cells: GridRow];

/** One sheet that has changed. */
export interface ShownSheet {
  readonly sheet: Omit<Sheet, 'cells'>;
  /** True when all of the sheet is told; otherwise only cells have changed, and only their rows are told. */
  readonly isWhole: boolean;
  readonly rows: readonly ShownRow[];
  /** True when the sheet goes on below the rows that a grid is told. */
  readonly isCut: boolean;
}

/** What a grid has to show from now on. */
export interface Showing {
  /** The sheets that have changed, in no order. */
  readonly sheets: readonly ShownSheet[];
  /** Every sheet of the workbook, in the order of its tabs. */
  readonly order: readonly string[];
  readonly activeSheetId: string;
  /** The selected cells of the active sheet. */
  readonly selection: Area;
  /** How many charts the workbook has, and how many formulas have no value. */
  readonly charts: number;
  readonly unknown: number;
}

/** A grid that draws in a page is given no more rows of a sheet: a register of 200,000 belongs in no grid. */
const MOST_ROWS = 5_000;

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

const isOver = (sheet: Sheet): boolean => {
  for (const [row] of gridRows(sheet.cells, MOST_ROWS)) return row >= MOST_ROWS;
  return false;
};

function withoutCells({ cells: _cells, ...sheet }: Sheet): Omit<Sheet, 'cells'> {
  return sheet;
}

const whole = (sheet: Sheet): ShownSheet => ({
  sheet: withoutCells(sheet),
  isWhole: true,
  rows: [...gridRows(sheet.cells, 0, MOST_ROWS - 1)],
  isCut: isOver(sheet),
});

/** Whether all but the cells is the same. */
function sameFrame(one: Sheet, other: Sheet): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Sheet)[]);
  keys.delete('cells');
  return [...keys].every((key) => one[key] === other[key]);
}

function changed(before: Sheet | undefined, after: Sheet): ShownSheet | undefined {
  if (before === after) return undefined;
  if (!before || !sameFrame(before, after)) return whole(after);
  const rows = changedRows(before.cells, after.cells).filter((row) => row < MOST_ROWS);
  if (rows.length === 0) return undefined;
  const told = rows.map((row): ShownRow => [row, gridRow(after.cells, row) ?? []]);
  return { sheet: withoutCells(after), isWhole: false, rows: told, isCut: isOver(after) };
}

const unknownIn = (sheet: Sheet): number =>
  [...unplainRows(sheet.cells)].reduce(
    (total, [, row]) => total + row.filter((cell) => cell?.formula !== undefined && cell.value === undefined).length,
    0,
  );

/** @param before what the grid shows now; absent for one that shows nothing yet */
export function showingAfter(before: Document | undefined, after: Document): Showing {
  const known = new Map(before?.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    sheets: after.sheets.flatMap((sheet) => changed(known.get(sheet.id), sheet) ?? []),
    order: after.sheets.map(({ id }) => id),
    activeSheetId: after.activeSheetId,
    selection: after.selections.get(after.activeSheetId) ?? FIRST_CELL,
    charts: after.sheets.reduce((total, { charts }) => total + charts.length, 0),
    unknown: after.sheets.reduce((total, sheet) => total + unknownIn(sheet), 0),
  };
}

/** Equal to no cell of a workbook: only formulas have unknown values. */
const FORGOTTEN: Cell = { value: undefined };

/** @returns the document as if some rows had been something else: a grid that is told what follows is told them again */
export function forgetting(document: Document, sheetId: string, rows: ReadonlySet<number>): Document {
  const forgotten = (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: [...rows].reduce((cells, row) => withRow(cells, row, [FORGOTTEN]), sheet.cells),
  });
  return {
    ...document,
    sheets: document.sheets.map((sheet) => (sheet.id === sheetId ? forgotten(sheet) : sheet)),
  };
}
