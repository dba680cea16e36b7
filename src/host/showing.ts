/** What a grid in a page is told of the workbook: at first all of it, then only the sheets and rows that have changed. */
import type { Area } from '../kernel/cells';
import type { Cell } from './document/cell';
import { changedRows, gridRow, gridRows, unplainRows, withRow, type GridRow } from './document/cellGrid';
import type { Document, Sheet } from './document/model';

export type { Cell, CellFormat } from './document/cell';

/** Of a sheet, what a grid can draw besides its cells. */
const DRAWN = [
  ...(['id', 'name', 'visibility', 'tabColor', 'standard', 'columnWidths', 'rowHeights', 'columnFormats'] as const),
  ...(['defaultColumnWidth', 'defaultRowHeight', 'merges', 'freeze', 'showGridlines', 'hiddenRows'] as const),
  'hiddenColumns',
] as const;

export type SheetFrame = Pick<Sheet, (typeof DRAWN)[number]>;

/** A row counted from 0, and its cells. */
export type ShownRow = readonly [row: number, cells: GridRow];

/** One sheet that has changed. */
export interface ShownSheet {
  readonly frame: SheetFrame;
  /** True when all of the sheet is told; otherwise only cells have changed, and only their rows are told. */
  readonly isWhole: boolean;
  readonly rows: readonly ShownRow[];
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
  /** The visible sheets that are not protected. */
  readonly openSheets: readonly string[];
  readonly isStructureLocked: boolean;
  /** The sheets that go on below the rows that a grid is told. */
  readonly cutSheets: readonly string[];
  /** How many charts the workbook has, and how many formulas have no value. */
  readonly charts: number;
  readonly unknown: number;
}

/** A grid that draws in a page is given no more rows of a sheet: a register of 200,000 belongs in no grid. */
export const MOST_ROWS = 5_000;

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

const isOver = (sheet: Sheet): boolean => {
  for (const [row] of gridRows(sheet.cells, MOST_ROWS)) return row >= MOST_ROWS;
  return false;
};

const frameOf = (sheet: Sheet): SheetFrame =>
  Object.fromEntries(DRAWN.map((key) => [key, sheet[key]])) as unknown as SheetFrame;

const whole = (sheet: Sheet): ShownSheet => ({
  frame: frameOf(sheet),
  isWhole: true,
  rows: [...gridRows(sheet.cells, 0, MOST_ROWS - 1)],
});

const sameFrame = (one: Sheet, other: Sheet): boolean => DRAWN.every((key) => one[key] === other[key]);

function changed(before: Sheet | undefined, after: Sheet): ShownSheet | undefined {
  if (before === after) return undefined;
  if (!before || !sameFrame(before, after)) return whole(after);
  const rows = changedRows(before.cells, after.cells).filter((row) => row < MOST_ROWS);
  if (rows.length === 0) return undefined;
  const told = rows.map((row): ShownRow => [row, gridRow(after.cells, row) ?? []]);
  return { frame: frameOf(after), isWhole: false, rows: told };
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
    openSheets: after.sheets
      .filter(({ isProtected, visibility }) => !isProtected && visibility === 'Visible')
      .map(({ id }) => id),
    isStructureLocked: after.structureLocked,
    cutSheets: after.sheets.filter(isOver).map(({ id }) => id),
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
