/** One Excel table as a grid: its heading row, its rows, and whether parts of it are hidden. */
import type { CellRef, CellValue, Grid } from '../../kernel/cells';

/** About 2 MB of answer, well under the 5 MB that Excel on the web sends. */
export const MOST_CELLS = 200_000;

/** A table and its whole range; name, worksheet and switches are loaded with the table, the rest with the range. */
export interface AskedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  /** The row below, its values loaded; absent: it is not asked for. */
  readonly below?: Excel.Range | undefined;
}

/** A table whose heading row is hidden has blank headings one row above its body: no column is recognised, and rows keep their places. */
export function gridOf({ table, range, below }: AskedTable): Grid {
  const values = range.values as CellValue[][];
  const body = table.showTotals ? values.slice(0, -1) : values;
  const origin: CellRef = { sheet: table.worksheet.name, row: range.rowIndex, column: range.columnIndex };
  const [headings = [], ...rows] = body;
  const [underneath] = below === undefined ? [] : (below.values as CellValue[][]);
  const hidden = { ...hiddenParts(range), ...(underneath?.some((value) => value !== '') ? { below: underneath } : {}) };
  if (table.showHeaders) return { table: table.name, origin, headings, rows, ...hidden };
  return {
    table: table.name,
    ...hidden,
    origin: { ...origin, row: origin.row - 1 },
    headings: headings.map(() => ''),
    rows: body,
  };
}

interface HiddenParts {
  readonly hasHiddenRows?: true;
  readonly hasHiddenColumns?: true;
}

/** The types promise booleans; a range of which only some rows or columns are hidden has null. */
export function hiddenParts(range: {
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}): HiddenParts {
  return {
    ...((range.rowHidden ?? true) ? { hasHiddenRows: true } : {}),
    ...((range.columnHidden ?? true) ? { hasHiddenColumns: true } : {}),
  };
}
