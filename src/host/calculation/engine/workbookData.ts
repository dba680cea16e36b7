/** A snapshot as the engine's workbook. */
import { CellValueType, LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { CellPlace, Snapshot, SnapshotCell, SnapshotSheet } from '../calculation';

export const UNIT = 'workbook';

/** Room below and beside what is used, for spilling; whole columns cost time for each row that the engine is given. */
const SPARE_ROWS = 3_000;
const SPARE_COLUMNS = 100;

function cellData({ value, error, formula }: SnapshotCell): ICellData {
  if (formula !== undefined) return { f: `=${formula}` };
  if (error || typeof value === 'string') return { v: value ?? '', t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value ?? '', t: CellValueType.NUMBER };
}

function sheetData(sheet: SnapshotSheet, formulaOf: (place: CellPlace) => string | undefined): Partial<IWorksheetData> {
  const rows: Record<number, Record<number, ICellData>> = {};
  const last = { row: 0, column: 0 };
  for (const cell of sheet.cells) {
    const formula = cell.formula === undefined ? undefined : formulaOf({ sheetId: sheet.id, ...cell });
    const { formula: _own, ...rest } = cell;
    const row = rows[cell.row] ?? {};
    row[cell.column] = cellData(formula === undefined ? rest : { ...rest, formula });
    rows[cell.row] = row;
    last.row = Math.max(last.row, cell.row);
    last.column = Math.max(last.column, cell.column);
  }
  return {
    id: sheet.id,
    name: sheet.name,
    cellData: rows,
    rowCount: Math.min(last.row + SPARE_ROWS, 1_048_576),
    columnCount: Math.min(last.column + SPARE_COLUMNS, 16_384),
  };
}

/** @param formulaOf what stands in a formula's cell for the engine, without an equals sign; `undefined` for nothing */
export const workbookData = (
  snapshot: Snapshot,
  formulaOf: (place: CellPlace) => string | undefined,
): Partial<IWorkbookData> => ({
  id: UNIT,
  name: UNIT,
  appVersion: '',
  locale: LocaleType.EN_US,
  styles: {},
  sheetOrder: snapshot.sheets.map(({ id }) => id),
  sheets: Object.fromEntries(snapshot.sheets.map((sheet) => [sheet.id, sheetData(sheet, formulaOf)])),
});
