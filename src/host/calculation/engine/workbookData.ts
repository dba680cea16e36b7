/** A snapshot as the engine's workbook. */
import { CellValueType, LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { IFormulaData } from '@univerjs/engine-formula';
import type { Snapshot, SnapshotCell, SnapshotSheet } from '../calculation';
import type { PlacedFormula } from '../dependence';

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

function sheetData(sheet: SnapshotSheet): Partial<IWorksheetData> {
  const rows: Record<number, Record<number, ICellData>> = {};
  const last = { row: 0, column: 0 };
  for (const cell of sheet.cells) {
    const row = rows[cell.row] ?? {};
    row[cell.column] = cellData(cell);
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

/** Values, and formulas as they were typed; what the engine is to calculate is given by `formulaData`. */
export const workbookData = (snapshot: Snapshot): Partial<IWorkbookData> => ({
  id: UNIT,
  name: UNIT,
  appVersion: '',
  locale: LocaleType.EN_US,
  styles: {},
  sheetOrder: snapshot.sheets.map(({ id }) => id),
  sheets: Object.fromEntries(snapshot.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
});

/** The formulas that the engine is to calculate. */
export function formulaData(formulas: readonly PlacedFormula[]): IFormulaData {
  const sheets: Record<string, Record<number, Record<number, { readonly f: string }>>> = {};
  for (const { sheetId, row, column, formula } of formulas) {
    const sheet = sheets[sheetId] ?? {};
    sheet[row] = { ...sheet[row], [column]: { f: `=${formula}` } };
    sheets[sheetId] = sheet;
  }
  return { [UNIT]: sheets };
}
