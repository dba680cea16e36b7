/** Reading and changing formats of cells, widths of columns and heights of rows. */
import type { Area } from '../../kernel/cells';
import { gridCell, gridCells, mapArea } from './cellGrid';
import { cellMatrix, MOST_CELLS, type Place } from './contents';
import { sheetOf, withSheet } from './find';
import { withLines } from './linePlaces';
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  type BorderLine,
  type BorderSide,
  type CellFormat,
  type Document,
  type Sheet,
} from './model';
import { requireAllowed } from './protection';
import { refuse } from './refusal';

/** Every field of a format with a value of its own kind; borders are read side by side. */
export type FormatFields = Required<Omit<CellFormat, 'base' | 'borders'>>;

/** What an absent field means in a workbook that was not read from a file. */
export const DEFAULT_FORMAT: FormatFields = {
  style: 'Normal',
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  fontColor: '#000000',
  fillColor: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
  locked: true,
};

export const NO_BORDER: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

/** The format that a cell shows: its own, else its column's, else the sheet's. */
const shownFormat = (sheet: Sheet, row: number, column: number): CellFormat =>
  gridCell(sheet.cells, row, column)?.format ?? sheet.columnFormats.get(column) ?? sheet.standard;

const unknown = (sheet: Sheet, what: string): never =>
  refuse(
    'NotImplemented',
    `The ${what} of the worksheet "${sheet.name}" was not read from the file, so it is not known.`,
  );

function formatField<K extends keyof FormatFields>(sheet: Sheet, format: CellFormat, field: K): FormatFields[K] {
  const own = format[field] as FormatFields[K] | undefined;
  if (own !== undefined) return own;
  return format.base === undefined ? DEFAULT_FORMAT[field] : unknown(sheet, field);
}

/** @returns one value for each cell. @throws Refusal NotImplemented for what was not read from the file */
export const formatMatrix = <K extends keyof FormatFields>(
  sheet: Sheet,
  area: Area,
  field: K,
): readonly (readonly FormatFields[K][])[] =>
  cellMatrix(sheet, area, (_cell, row, column) => formatField(sheet, shownFormat(sheet, row, column), field));

/** @returns the value that all cells share, or `null` when they differ, as Office.js answers. */
export function sharedFormat<K extends keyof FormatFields>(sheet: Sheet, area: Area, field: K): FormatFields[K] | null {
  return shared(formatMatrix(sheet, looked(area), field).flat());
}

/** Whole columns and rows are judged by their first cells, so that a question about them stays cheap. */
const looked = (area: Area): Area => ({
  ...area,
  rows: area.rows === SHEET_ROWS ? 1 : area.rows,
  columns: area.columns === SHEET_COLUMNS ? 1 : area.columns,
});

const shared = <T>(values: readonly T[]): T | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/** @returns the line on one side of every cell, or `null` when they differ. */
export function sharedBorder<K extends keyof BorderLine>(
  sheet: Sheet,
  sides: readonly SidedArea[],
  field: K,
): BorderLine[K] | null {
  const lines = sides.flatMap(({ area, side }) =>
    cellMatrix(sheet, looked(area), (_cell, row, column) => {
      const format = shownFormat(sheet, row, column);
      const line = format.borders?.[side];
      return line ?? (format.base === undefined ? NO_BORDER : unknown(sheet, 'borders'));
    }).flat(),
  );
  return shared(lines.map((line) => line[field]));
}

/** An area and the side of its cells that a border line lies on. */
export interface SidedArea {
  readonly area: Area;
  readonly side: BorderSide;
}

/** Cells with the same format before share one format after. */
function remembered(change: (format: CellFormat) => CellFormat): (format: CellFormat) => CellFormat {
  const done = new Map<CellFormat, CellFormat>();
  return (format) => {
    const after = done.get(format) ?? change(format);
    done.set(format, after);
    return after;
  };
}

function formatColumns(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): Sheet {
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const { standard } = sheet;
  const columnFormats = new Map(sheet.columnFormats);
  for (const column of columns) columnFormats.set(column, change(sheet.columnFormats.get(column) ?? standard));
  const cells = [...gridCells(sheet.cells, area)].reduce(
    (grid, [row, column]) =>
      mapArea(
        grid,
        { row, column, rows: 1, columns: 1 },
        (cell) => cell && { ...cell, format: change(cell.format ?? standard) },
      ),
    sheet.cells,
  );
  return { ...sheet, columnFormats, cells };
}

/**
 * Changes the format of every cell of an area; whole columns get a column format.
 * @throws Refusal AccessDenied on a protected sheet, NotImplemented for whole rows
 */
export function changeFormats(document: Document, place: Place, change: (format: CellFormat) => CellFormat): Document {
  const sheet = sheetOf(document, place.sheetId);
  requireAllowed(sheet, 'allowFormatCells');
  const once = remembered(change);
  if (place.area.rows === SHEET_ROWS)
    return withSheet(document, sheet.id, (old) => formatColumns(old, place.area, once));
  if (place.area.columns === SHEET_COLUMNS)
    return refuse('NotImplemented', 'This workbook does not format whole rows; format the cells that are used.');
  if (place.area.rows * place.area.columns > MOST_CELLS) refuse('InvalidArgument', 'The range is too large to format.');
  const cells = mapArea(sheet.cells, place.area, (cell, _row, column) => {
    const standard = sheet.columnFormats.get(column) ?? sheet.standard;
    return { ...(cell ?? { value: '' }), format: once(cell?.format ?? standard) };
  });
  return withSheet(document, sheet.id, (old) => ({ ...old, cells }));
}

/** @param sent one number format for all cells or a matrix; `null` leaves a cell as it is */
export function writeNumberFormats(document: Document, place: Place, sent: unknown): Document {
  if (!Array.isArray(sent)) return changeFormats(document, place, withNumberFormat(sent));
  const rows: readonly unknown[] = sent;
  const fits =
    rows.length === place.area.rows && rows.every((row) => Array.isArray(row) && row.length === place.area.columns);
  if (!fits) return refuse('InvalidArgument', 'The array of number formats does not have the shape of the range.');
  const sheet = sheetOf(document, place.sheetId);
  requireAllowed(sheet, 'allowFormatCells');
  const edits = new Map<unknown, (format: CellFormat) => CellFormat>();
  const cells = mapArea(sheet.cells, place.area, (cell, row, column) => {
    const wanted = (rows[row - place.area.row] as readonly unknown[])[column - place.area.column];
    if (wanted === null) return cell;
    const edit = edits.get(wanted) ?? remembered(withNumberFormat(wanted));
    edits.set(wanted, edit);
    const standard = sheet.columnFormats.get(column) ?? sheet.standard;
    return { ...(cell ?? { value: '' }), format: edit(cell?.format ?? standard) };
  });
  return withSheet(document, sheet.id, (old) => ({ ...old, cells }));
}

const withNumberFormat =
  (wanted: unknown) =>
  (format: CellFormat): CellFormat =>
    typeof wanted === 'string'
      ? { ...format, numberFormat: wanted === '' ? 'General' : wanted }
      : refuse('InvalidArgument', `${JSON.stringify(wanted)} is not a number format.`);

/** @returns the document with one border line changed on the given sides of cells. */
export const changeBorders = (
  document: Document,
  place: { readonly sheetId: string; readonly sides: readonly SidedArea[] },
  change: (line: BorderLine) => BorderLine,
): Document =>
  place.sides.reduce(
    (changed, { area, side }) =>
      changeFormats(changed, { sheetId: place.sheetId, area }, (format) => ({
        ...format,
        borders: { ...format.borders, [side]: change(format.borders?.[side] ?? NO_BORDER) },
      })),
    document,
  );

const numbersFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + i);

/** @returns the size in whole pixels of three quarters of a point, to which Excel rounds it */
function requireSize(size: unknown, most: number): number {
  const legal = typeof size === 'number' && size >= 0 && size <= most;
  return legal
    ? Math.round((size * 4) / 3) * 0.75
    : refuse('InvalidArgument', `${String(size)} is not a size between 0 and ${most} points.`);
}

/** @param size points, at most about 255 characters */
export function setColumnWidth(document: Document, place: Place, size: unknown): Document {
  const width = requireSize(size, 1343);
  requireAllowed(sheetOf(document, place.sheetId), 'allowFormatColumns');
  const changed = numbersFrom(place.area.column, place.area.columns).map((column) => [column, width] as const);
  return withSheet(document, place.sheetId, (sheet) =>
    withLines(sheet, { columnWidths: new Map([...sheet.columnWidths, ...changed]) }),
  );
}

/** @param size points. @throws Refusal NotImplemented for more than 100,000 rows at once */
export function setRowHeight(document: Document, place: Place, size: unknown): Document {
  const height = requireSize(size, 409.5);
  requireAllowed(sheetOf(document, place.sheetId), 'allowFormatRows');
  if (place.area.rows > 100_000)
    return refuse('NotImplemented', 'This workbook does not set the height of so many rows at once.');
  const changed = numbersFrom(place.area.row, place.area.rows).map((row) => [row, height] as const);
  return withSheet(document, place.sheetId, (sheet) =>
    withLines(sheet, { rowHeights: new Map([...sheet.rowHeights, ...changed]) }),
  );
}

/** @returns points, or `null` when the columns differ. */
export const sharedColumnWidth = (sheet: Sheet, area: Area): number | null =>
  shared(
    numbersFrom(area.column, area.columns).map((column) => sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth),
  );

/** @returns points, or `null` when the rows differ; looks at the first 100,000 rows. */
export const sharedRowHeight = (sheet: Sheet, area: Area): number | null =>
  shared(
    numbersFrom(area.row, Math.min(area.rows, 100_000)).map(
      (row) => sheet.rowHeights.get(row) ?? sheet.defaultRowHeight,
    ),
  );
