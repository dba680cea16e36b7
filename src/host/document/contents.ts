/** Writing, reading and clearing what cells hold. */
import { cellLabel, type Area, type CellRef, type CellValue } from '../../kernel/cells';
import { blocksAfterWrite } from './arrays';
import { gridCell, gridCells, gridRow, mapArea } from './cellGrid';
import { enteredCell } from './entry';
import { sheetOf, tablesIn, withSheet } from './find';
import type { Cell, Document, Sheet } from './model';
import { requireWritable } from './protection';
import { refuse } from './refusal';
import { withHeadingTexts } from './tables';

/** The most cells that one read or write may span; beyond it Excel's request or answer would be too large anyway. */
export const MOST_CELLS = 5_000_000;

/** A place in a document: a sheet's id and an area. */
export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** @returns a matrix as large as the area, made cell by cell. */
export function cellMatrix<T>(
  sheet: Sheet,
  area: Area,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): readonly (readonly T[])[] {
  if (area.rows * area.columns > MOST_CELLS)
    refuse('ResponsePayloadSizeLimitExceeded', 'The range has too many cells to be read at once.');
  return Array.from({ length: area.rows }, (_, i) => {
    const row = gridRow(sheet.cells, area.row + i);
    return Array.from({ length: area.columns }, (__, j) => read(row?.[area.column + j], area.row + i, area.column + j));
  });
}

/** @throws Refusal NotImplemented, naming the cell, when it holds a formula that was not calculated since the last write. */
export function cellValue(
  document: Document,
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
): CellValue {
  return knownValue(document, gridCell(sheet.cells, row, column), { sheet: sheet.name, row, column });
}

/** @returns the values of an area. @throws Refusal as `cellValue` */
export const valueMatrix = (document: Document, sheet: Sheet, area: Area): readonly (readonly CellValue[])[] =>
  cellMatrix(sheet, area, (cell, row, column) =>
    cell === undefined ? '' : knownValue(document, cell, { sheet: sheet.name, row, column }),
  );

function knownValue(document: Document, cell: Cell | undefined, at: CellRef): CellValue {
  if (!cell) return '';
  const known = (cell.formula === undefined && !cell.spilled) || document.calculated;
  if (known && cell.value !== undefined) return cell.value;
  const label = cellLabel(at);
  return refuse('NotImplemented', `The value of ${label} is not known: it holds a formula that was not calculated.`);
}

/** @returns the value sent for one cell: the same for all, or that of a matrix of the area's shape. */
function valueAt(area: Area, sent: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(sent)) return () => sent;
  const rows: readonly unknown[] = sent;
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    return refuse(
      'InvalidArgument',
      `The array does not have the range's ${area.rows} rows and ${area.columns} columns.`,
    );
  return (row, column) => (rows[row - area.row] as readonly unknown[])[column - area.column];
}

/** Where a merged block keeps its contents only in its first cell, a write to the others is dropped, as in Excel. */
const isCovered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns &&
      !(row === merge.row && column === merge.column),
  );

function requireSize(area: Area): void {
  if (area.rows * area.columns > MOST_CELLS)
    refuse('InvalidArgument', 'The range has too many cells to be written at once.');
}

/**
 * Puts values or formulas into cells as if typed (en-US).
 * @param sent one value for all cells or a matrix; `null` leaves a cell as it is
 * @throws Refusal InvalidArgument for another shape or an impossible value, AccessDenied on a protected sheet
 */
export function writeContents(document: Document, place: Place, sent: unknown): Document {
  const sheet = sheetOf(document, place.sheetId);
  requireSize(place.area);
  requireWritable(sheet, place.area);
  const arrays = blocksAfterWrite(sheet.arrays, place.area);
  const value = valueAt(place.area, sent);
  const cells = mapArea(sheet.cells, place.area, (cell, row, column) => {
    const entered = value(row, column);
    if (entered === null || entered === undefined) return cell;
    if (sheet.merges.length > 0 && isCovered(sheet, row, column)) return cell;
    const inherited = sheet.columnFormats.get(column);
    return enteredCell(entered, cell?.format ?? inherited, document);
  });
  const written = withSheet({ ...document, calculated: false }, sheet.id, (old) => ({ ...old, cells, arrays }));
  return tablesIn(written, sheet.id, place.area).reduce(withHeadingTexts, written);
}

/** Empties cells: their contents, their formats, or both. */
export function clearCells(document: Document, place: Place, what: 'All' | 'Contents' | 'Formats'): Document {
  const sheet = sheetOf(document, place.sheetId);
  requireWritable(sheet, place.area);
  const arrays = what === 'Formats' ? sheet.arrays : blocksAfterWrite(sheet.arrays, place.area);
  const cleared = [...gridCells(sheet.cells, place.area)].reduce((cells, [row, column, cell]) => {
    const area = { row, column, rows: 1, columns: 1 };
    return mapArea(cells, area, () => clearedCell(cell, what));
  }, sheet.cells);
  const merges = what === 'Contents' ? sheet.merges : sheet.merges.filter((merge) => !sharesCell(merge, place.area));
  const calculated = document.calculated && what === 'Formats';
  const written = withSheet({ ...document, calculated }, sheet.id, (old) => ({
    ...old,
    cells: cleared,
    merges,
    arrays,
  }));
  return tablesIn(written, sheet.id, place.area).reduce(withHeadingTexts, written);
}

const sharesCell = (merge: Area, area: Area): boolean =>
  merge.row < area.row + area.rows &&
  area.row < merge.row + merge.rows &&
  merge.column < area.column + area.columns &&
  area.column < merge.column + merge.columns;

function clearedCell(cell: Cell, what: 'All' | 'Contents' | 'Formats'): Cell | undefined {
  if (what === 'All') return undefined;
  if (what === 'Contents') return cell.format && { value: '', format: cell.format };
  const { format: _dropped, ...contents } = cell;
  return contents.value === '' && contents.formula === undefined ? undefined : contents;
}

/**
 * @param valuesOnly true to look at contents only, not at formatted blank cells
 * @returns the smallest area that holds every used cell of `within`, or `undefined` when there is none
 */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [row, column, cell] of gridCells(sheet.cells, within)) {
    if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
  }
  if (bounds.bottom < 0) return undefined;
  const [rows, columns] = [bounds.bottom - bounds.top + 1, bounds.right - bounds.left + 1];
  return { row: bounds.top, column: bounds.left, rows, columns };
}
