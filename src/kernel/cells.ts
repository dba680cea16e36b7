/** Cells as a workbook holds them: values, addresses, and the tables that were read. */
/** What Excel returns for a cell: `""` is blank, dates are serial numbers, errors are texts such as `"#N/A"`. */
export type CellValue = string | number | boolean;

/** One cell; row and column count from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle inside a sheet or block; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One column of a large table: row `i` holds `values[codes[i]]`; a value that repeats itself is there once, or a few times. */
export interface GridColumn {
  readonly values: readonly CellValue[];
  readonly codes: Uint32Array;
}

/** A table as it was read: untyped, with the place of its top left (heading) cell. */
export interface Grid {
  readonly table: string;
  readonly origin: CellRef;
  readonly headings: readonly CellValue[];
  /** Each row is as long as `headings`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** The body of a table too large to be read at once; `rows` is then empty. */
  readonly columns?: readonly GridColumn[];
  /** The name of the Excel table, where it is another than `table`; null: these are plain cells. */
  readonly excelTable?: string | null;
  /** Plain cells with nothing below them: what is typed there later belongs to them. */
  readonly isOpen?: true;
  /** The rows as they stand in the workbook, where notes were passed over or merged cells filled in. */
  readonly typed?: readonly (readonly CellValue[])[];
  /** What stands in the row right below an Excel table, under its columns: it is no part of the table. */
  readonly below?: readonly CellValue[];
  /** Some rows are hidden or filtered away; they are read all the same. */
  readonly hasHiddenRows?: true;
  readonly hasHiddenColumns?: true;
}

/** The used cells of a worksheet outside our own tables and sheets: untyped, with the place of the top left one. */
export interface UsedCells {
  readonly origin: CellRef;
  /** Rows of equal length. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly hasHiddenRows?: true;
  readonly hasHiddenColumns?: true;
}

/** What stands in a workbook beside our tables. */
export interface OtherCells {
  /** Tables of other names, on any sheet that we did not write. */
  readonly tables: readonly Grid[];
  /** One entry a sheet that has cells outside tables. */
  readonly sheets: readonly UsedCells[];
  /** Sheets that were too large to be read. */
  readonly tooLarge: readonly string[];
}

/** Everything in a workbook that may be input, as it was read. */
export interface WorkbookCells {
  /** Our tables, by their names. */
  readonly grids: readonly Grid[];
  /** Names of all worksheets. */
  readonly sheets: readonly string[];
  readonly others: OtherCells;
}

/** @returns `"A"` for 0, `"AA"` for 26. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const last = String.fromCharCode(65 + rest);
  return column < 26 ? last : columnLetters((column - rest) / 26 - 1) + last;
}

/** @returns 0 for `"A"`. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** @returns `"B4"` for row 3, column 1. */
export const cellAddress = (cell: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(cell.column)}${cell.row + 1}`;

/** @returns `"B4:D6"`, or `"B4"` when the area is one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  const last = cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** The cell in row `row`, column `column` of a grid's body. */
export const bodyCell = (grid: Grid, row: number, column: number): CellRef => ({
  sheet: grid.origin.sheet,
  row: grid.origin.row + 1 + row,
  column: grid.origin.column + column,
});

/** A sheet name as formulas need it: quoted, inner apostrophes doubled. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** @returns `"Địa phương!D7"`, for people and machines to read. */
export const cellLabel = (cell: CellRef): string => `${cell.sheet}!${cellAddress(cell)}`;
