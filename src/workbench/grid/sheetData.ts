/** A sheet of the workbook as the grid keeps it. The grid shows values and never calculates them. */
import {
  BooleanNumber,
  CellValueType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Area } from '../../kernel/cells';
import type { Cell, CellFormat, SheetFrame, ShownRow, ShownSheet } from '../../host/pageWorkbook';
import { pixels, styleData } from './styleData';

/** Room to type in beyond what is used, and the least that a sheet shows. */
const SPARE = { rows: 40, columns: 6 };
const LEAST = { rows: 100, columns: 26 };

/** What stands in a cell whose formula has no value: Excel's own word for one that is not calculated yet. */
const UNKNOWN = '#BUSY!';

/** Cells that look alike share one style object. */
export type Looks = Map<CellFormat, IStyleData>;

function look(format: CellFormat, looks: Looks): IStyleData {
  const known = looks.get(format) ?? styleData(format);
  looks.set(format, known);
  return known;
}

function contents({ value, formula, spilled }: Cell): ICellData {
  const f = formula === undefined ? {} : { f: `=${formula}` };
  if (value === undefined)
    return formula === undefined && !spilled ? {} : { ...f, v: UNKNOWN, t: CellValueType.STRING };
  if (value === '') return f;
  if (typeof value === 'number') return { ...f, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...f, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...f, v: value, t: CellValueType.STRING };
}

/** Every field is named, because what is not named stays as it was in the grid. */
export const cellData = (cell: Cell | undefined, looks: Looks): ICellData => ({
  v: null,
  f: null,
  si: null,
  p: null,
  t: null,
  ...(cell ? contents(cell) : {}),
  s: cell?.format ? look(cell.format, looks) : null,
});

type Matrix = Record<number, Record<number, ICellData>>;

/** @param columns how many of each row are named at least, so that what is gone from the workbook goes from the grid */
export const matrixOf = (rows: readonly ShownRow[], looks: Looks, columns = 0): Matrix =>
  Object.fromEntries(
    rows.map(([row, cells]) => {
      const named = Array.from({ length: Math.max(columns, cells.length) }, (_, column) => column);
      const kept = named.filter((column) => columns > 0 || cells[column] !== undefined);
      return [row, Object.fromEntries(kept.map((column) => [column, cellData(cells[column], looks)]))];
    }),
  );

export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

export const areaOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

const hiddenOr = <T extends object>(hidden: boolean, other: T): T & { hd?: BooleanNumber } =>
  hidden ? { ...other, hd: BooleanNumber.TRUE } : other;

function columnData(frame: SheetFrame, looks: Looks): Record<number, Partial<IColumnData>> {
  const columns = new Set([...frame.columnWidths.keys(), ...frame.columnFormats.keys(), ...frame.hiddenColumns]);
  return Object.fromEntries(
    [...columns].map((column) => {
      const [width, format] = [frame.columnWidths.get(column), frame.columnFormats.get(column)];
      const sized = width ? { w: pixels(width) } : {};
      return [column, hiddenOr(frame.hiddenColumns.has(column), format ? { ...sized, s: look(format, looks) } : sized)];
    }),
  );
}

function rowData(frame: SheetFrame): Record<number, Partial<IRowData>> {
  const rows = new Set([...frame.rowHeights.keys(), ...frame.hiddenRows]);
  return Object.fromEntries(
    [...rows].map((row) => {
      const height = frame.rowHeights.get(row);
      const sized = height ? { h: pixels(height), ia: BooleanNumber.FALSE } : {};
      return [row, hiddenOr(frame.hiddenRows.has(row), sized)];
    }),
  );
}

const frozen = ({ rows, columns }: SheetFrame['freeze']): IWorksheetData['freeze'] => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

const onOff = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** How many rows and columns the grid has of a sheet. */
export function sizeOf({ rows }: Pick<ShownSheet, 'rows'>): { readonly rows: number; readonly columns: number } {
  const lastRow = rows.at(-1)?.[0] ?? 0;
  const columns = rows.reduce((most, [, cells]) => Math.max(most, cells.length), 0);
  return {
    rows: Math.max(LEAST.rows, lastRow + SPARE.rows),
    columns: Math.max(LEAST.columns, columns + SPARE.columns),
  };
}

/** @param id by which the grid knows this state of the sheet */
export function sheetData(id: string, { frame, rows }: ShownSheet, looks: Looks): IWorksheetData {
  const size = sizeOf({ rows });
  // A sheet that is put into an open workbook must say everything: the grid adds its defaults only where it opens one.
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: frame.name,
    tabColor: frame.tabColor ?? '',
    hidden: onOff(frame.visibility !== 'Visible'),
    freeze: frozen(frame.freeze),
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth: pixels(frame.defaultColumnWidth),
    defaultRowHeight: pixels(frame.defaultRowHeight),
    mergeData: frame.merges.map(rangeOf),
    cellData: matrixOf(rows, looks),
    rowData: rowData(frame),
    columnData: columnData(frame, looks),
    defaultStyle: look(frame.standard, looks),
    showGridlines: onOff(frame.showGridlines),
  });
}
