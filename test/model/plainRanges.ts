/** Grids laid out as plain cells of worksheets, as an officer keeps them: no Excel table anywhere. */
import type { CellValue, Grid, UsedCells, WorkbookCells } from '../../src/kernel';

/** What stands on a sheet above a table in our templates: its title, a note, and a blank row. */
export const titled = (title: string): readonly (readonly CellValue[])[] => [[title], ['Mỗi dòng một mục.'], []];

const padded = (rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
};

/** The used cells of a sheet whose first rows and columns are blank as far as they are. */
export function usedCells(sheet: string, rows: readonly (readonly CellValue[])[]): UsedCells {
  const even = padded(rows);
  const top = even.findIndex((row) => row.some((value) => value !== ''));
  if (top < 0) return { origin: { sheet, row: 0, column: 0 }, rows: [] };
  const left = Math.min(...even.map((row) => row.findIndex((value) => value !== '')).filter((at) => at >= 0));
  const bottom = even.findLastIndex((row) => row.some((value) => value !== ''));
  return {
    origin: { sheet, row: top, column: left },
    rows: even.slice(top, bottom + 1).map((row) => row.slice(left)),
  };
}

export const plainSheet = (grid: Grid, title = grid.origin.sheet): UsedCells =>
  usedCells(grid.origin.sheet, [...titled(title), grid.headings, ...grid.rows]);

/** A workbook of plain sheets, with tables beside them where some are given. */
export const workbookOf = (sheets: readonly UsedCells[], grids: readonly Grid[] = []): WorkbookCells => ({
  grids,
  sheets: [...sheets.map(({ origin }) => origin.sheet), ...grids.map(({ origin }) => origin.sheet)],
  others: { tables: [], sheets, tooLarge: [] },
});
