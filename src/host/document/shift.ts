/** Inserting and deleting cells, rows and columns: everything that stands behind them moves, and references follow. */
import type { Area } from '../../kernel/cells';
import { contains, intersection } from './address';
import { movedBlocks } from './arrays';
import { EMPTY_GRID, gridCell, gridRows, withRow, type CellGrid } from './cellGrid';
import type { Place } from './contents';
import { sheetOf, withSheet } from './find';
import { changeFormulas } from './formulaText';
import { placeOf, withFollowingCharts } from './linePlaces';
import { SHEET_COLUMNS, SHEET_ROWS, type Cell, type Document, type Sheet, type Table } from './model';
import { requireAllowed } from './protection';
import { refuse } from './refusal';
import { isTorn, movedArea, movedNumber, shiftedFormula, type Shift } from './shiftReferences';

/** Looks of new cells come from those above or to the left, as in Excel. */
function inherited(
  sheet: Sheet,
  { area, axis }: Shift,
  at: { readonly row: number; readonly column: number },
): Cell | undefined {
  const source =
    axis === 'row' ? gridCell(sheet.cells, area.row - 1, at.column) : gridCell(sheet.cells, at.row, area.column - 1);
  return source?.format && { value: '', format: source.format };
}

function put(
  rows: Map<number, (Cell | undefined)[]>,
  at: { readonly row: number; readonly column: number },
  cell: Cell,
): void {
  const row = rows.get(at.row) ?? [];
  row[at.column] = cell;
  rows.set(at.row, row);
}

function movedCells(sheet: Sheet, shift: Shift): CellGrid {
  const rows = new Map<number, (Cell | undefined)[]>();
  for (const [row, cells] of gridRows(sheet.cells))
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      const moved = movedArea({ row, column, rows: 1, columns: 1 }, shift);
      if (moved) put(rows, moved, cell);
      else if (shift.kind === 'insert')
        refuse('InvalidOperation', 'Cells that hold something would be pushed off the worksheet.');
    }
  if (shift.kind === 'insert') fillNew(sheet, shift, rows);
  return [...rows].reduce((grid, [row, cells]) => withRow(grid, row, cells), EMPTY_GRID);
}

function fillNew(sheet: Sheet, shift: Shift, rows: Map<number, (Cell | undefined)[]>): void {
  const { area, axis } = shift;
  if ((axis === 'row' ? area.row : area.column) === 0) return;
  const columns = axis === 'row' && area.columns === SHEET_COLUMNS ? widestRow(sheet) : area.columns;
  const lines =
    axis === 'column' && area.rows === SHEET_ROWS ? [...gridRows(sheet.cells)].map(([row]) => row) : undefined;
  for (const row of lines ?? Array.from({ length: area.rows }, (_, i) => area.row + i))
    for (let column = area.column; column < area.column + columns; column += 1) {
      const cell = inherited(sheet, shift, { row, column });
      if (cell) put(rows, { row, column }, cell);
    }
}

const widestRow = (sheet: Sheet): number =>
  [...gridRows(sheet.cells)].reduce((most, [, cells]) => Math.max(most, cells.length), 0);

const movedAreas = (areas: readonly Area[], shift: Shift): readonly Area[] =>
  areas.flatMap((area) => movedArea(area, shift) ?? []);

const withAreas = <T extends { readonly areas: readonly Area[] }>(items: readonly T[], shift: Shift): readonly T[] =>
  items.flatMap((item) => {
    const areas = movedAreas(item.areas, shift);
    return areas.length === 0 ? [] : [{ ...item, areas }];
  });

function movedKeys<V>(map: ReadonlyMap<number, V>, shift: Shift): ReadonlyMap<number, V> {
  return new Map(
    [...map].flatMap(([key, value]) => {
      const moved = movedNumber(key, shift);
      return moved === undefined ? [] : [[moved, value] as const];
    }),
  );
}

const movedSet = (set: ReadonlySet<number>, shift: Shift): ReadonlySet<number> =>
  new Set([...set].flatMap((key) => movedNumber(key, shift) ?? []));

/** Sizes, hiding and grouping move only with whole rows or columns. */
function movedLines(sheet: Sheet, shift: Shift): Partial<Sheet> {
  if (shift.axis === 'row' && shift.area.columns === SHEET_COLUMNS)
    return {
      rowHeights: movedKeys(sheet.rowHeights, shift),
      hiddenRows: movedSet(sheet.hiddenRows, shift),
      rowLevels: movedKeys(sheet.rowLevels, shift),
    };
  if (shift.axis === 'column' && shift.area.rows === SHEET_ROWS)
    return {
      columnWidths: movedKeys(sheet.columnWidths, shift),
      columnFormats: movedKeys(sheet.columnFormats, shift),
      hiddenColumns: movedSet(sheet.hiddenColumns, shift),
      columnLevels: movedKeys(sheet.columnLevels, shift),
    };
  return {};
}

function movedPage({ page }: Sheet, shift: Shift): Sheet['page'] {
  const { printArea, ...rest } = page;
  const area = printArea && movedArea(printArea, shift);
  const moved = { ...rest, ...(area ? { printArea: area } : {}) };
  if (page.rowBreaks !== undefined && shift.axis === 'row' && isWhole(shift)) {
    return { ...moved, rowBreaks: page.rowBreaks.flatMap((row) => movedNumber(row, shift) ?? []) };
  }
  return area === printArea ? page : moved;
}

const isWhole = ({ area, axis }: Shift): boolean =>
  axis === 'row' ? area.columns === SHEET_COLUMNS : area.rows === SHEET_ROWS;

/** Charts over cells that a block pushes along: what Excel does with them is not carried out. */
function hasPushedChart(sheet: Sheet, { area, axis }: Shift): boolean {
  const length = axis === 'row' ? { rows: SHEET_ROWS - area.row } : { columns: SHEET_COLUMNS - area.column };
  const pushed = placeOf(sheet, { ...area, ...length });
  return sheet.charts.some(
    ({ place: { left, top, width, height }, placement }) =>
      placement !== 'Absolute' &&
      left < pushed.left + pushed.width &&
      pushed.left < left + width &&
      top < pushed.top + pushed.height &&
      pushed.top < top + height,
  );
}

/** Charts move with whole rows and columns. */
function withMovedCharts(before: Sheet, after: Sheet, shift: Shift): Sheet {
  const { area, axis } = shift;
  if (!isWhole(shift)) return after;
  const start = axis === 'row' ? area.row : area.column;
  const line = (number: number): { readonly line: number; readonly isGone: boolean } => {
    const moved = movedNumber(number, shift);
    return { line: moved ?? start, isGone: moved === undefined };
  };
  return withFollowingCharts(before, after, { axis, line });
}

function movedSheet(sheet: Sheet, shift: Shift): Sheet {
  const one = (area: Area): Area | undefined => movedArea(area, shift);
  const moved: Sheet = {
    ...sheet,
    ...movedLines(sheet, shift),
    cells: movedCells(sheet, shift),
    merges: movedAreas(sheet.merges, shift),
    arrays: movedBlocks(sheet.arrays, shift),
    validations: withAreas(sheet.validations, shift),
    conditionalFormats: withAreas(sheet.conditionalFormats, shift),
    hyperlinks: sheet.hyperlinks.flatMap((link) => {
      const area = one(link.area);
      return area ? [{ ...link, area }] : [];
    }),
    comments: sheet.comments.flatMap((comment) => {
      const cell = one({ row: comment.row, column: comment.column, rows: 1, columns: 1 });
      return cell ? [{ ...comment, row: cell.row, column: cell.column }] : [];
    }),
    page: movedPage(sheet, shift),
  };
  return withMovedCharts(sheet, moved, shift);
}

function movedTable(table: Table, sheetId: string, shift: Shift): readonly Table[] {
  if (table.sheetId !== sheetId) return [table];
  const area = movedArea(table.area, shift);
  if (!area) return [];
  const headingGoes =
    shift.kind === 'delete' && shift.axis === 'row' && contains(shift.area, { ...table.area, rows: 1 });
  const least = table.showHeaders ? 2 : 1;
  if (headingGoes || area.rows < least)
    return refuse('InvalidOperation', `The headings and one row of the table "${table.name}" must stay.`);
  return [area === table.area ? table : { ...table, area }];
}

function requireMovable(document: Document, sheet: Sheet, shift: Shift): void {
  const { axis, kind } = shift;
  requireAllowed(sheet, `allow${kind === 'insert' ? 'Insert' : 'Delete'}${axis === 'row' ? 'Rows' : 'Columns'}`);
  if (sheet.unread.length > 0)
    refuse(
      'NotImplemented',
      `Cells of "${sheet.name}" are not moved, because it holds ${sheet.unread.join(', ')}, which would not follow.`,
    );
  if (!isWhole(shift) && hasPushedChart(sheet, shift))
    refuse('NotImplemented', `Some cells of "${sheet.name}" are not moved by themselves under a chart.`);
  const torn = document.tables.find((table) => table.sheetId === sheet.id && isTorn(table.area, shift));
  if (torn) refuse('InvalidOperation', `Cells of the table "${torn.name}" cannot be shifted in part.`);
  if (sheet.merges.some((merge) => isTorn(merge, shift)))
    refuse('InvalidOperation', 'Merged cells cannot be shifted in part.');
  const cut =
    kind === 'delete' &&
    sheet.merges.some(
      (merge) => intersection(merge, shift.area) && !contains(shift.area, merge) && isTorn(merge, shift),
    );
  if (cut) refuse('InvalidOperation', 'Merged cells cannot be deleted in part.');
}

/** @throws Refusal AccessDenied on a protected sheet, InvalidOperation when tables, merges or cells at the end are in the way */
export function shiftCells(document: Document, place: Place, how: Pick<Shift, 'axis' | 'kind'>): Document {
  const sheet = sheetOf(document, place.sheetId);
  const shift: Shift = { area: place.area, ...how };
  requireMovable(document, sheet, shift);
  const tables = document.tables.flatMap((table) => movedTable(table, sheet.id, shift));
  const moved = withSheet({ ...document, calculated: false, tables }, sheet.id, (old) => movedSheet(old, shift));
  return changeFormulas(moved, (formula, home) =>
    shiftedFormula(formula, shift, { shifted: sheet.name, home: home?.name }),
  );
}
