/** What a person does by hand in a grid over the workbook: types, selects, protects; each as one edit of the document. */
import type { Area, CellValue } from '../kernel/cells';
import { gridCell } from './document/cellGrid';
import { writeContents } from './document/contents';
import { sheetOf } from './document/find';
import { changeFormats, writeNumberFormats } from './document/formats';
import type { Document, Table } from './document/model';
import { Refusal } from './document/refusal';
import { resizeTable } from './document/tables';

/** What was typed into one cell; row and column count from 0. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  /** A formula begins with `=`; `""` empties the cell. */
  readonly entry: CellValue;
  /** The number format that goes with what was typed, as with a date; it is taken where the cell has none of its own. */
  readonly numberFormat?: string;
}

/** A way in which a person changes the workbook. */
export type Deed =
  | { readonly kind: 'type'; readonly sheetId: string; readonly cells: readonly TypedCell[] }
  | { readonly kind: 'select'; readonly sheetId: string; readonly area: Area }
  | Protection;

/** Sheets are protected, or no more; and with them the structure of the workbook. */
export interface Protection {
  readonly kind: 'protect';
  readonly sheetIds: readonly string[];
  readonly structure: boolean;
  readonly isProtected: boolean;
}

const cellArea = ({ row, column }: TypedCell): Area => ({ row, column, rows: 1, columns: 1 });

/** The table that a row typed right under it belongs to from then on, as in Excel. */
const tableAbove = (document: Document, sheetId: string, { row, column }: TypedCell): Table | undefined =>
  document.tables.find(
    ({ sheetId: id, area, showTotals }) =>
      id === sheetId &&
      !showTotals &&
      row === area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

/** The new row looks like the one above it. */
function withRowBelow(document: Document, { id, sheetId, area }: Table): Document {
  const grown = resizeTable(document, id, { ...area, rows: area.rows + 1 });
  const above = area.row + area.rows - 1;
  return Array.from({ length: area.columns }, (_, i) => area.column + i).reduce((changed, column) => {
    const format = gridCell(sheetOf(changed, sheetId).cells, above, column)?.format;
    const place = { sheetId, area: { row: above + 1, column, rows: 1, columns: 1 } };
    return format ? changeFormats(changed, place, () => format) : changed;
  }, grown);
}

/** Where the table cannot grow the cell is written all the same, beside the table. */
function withTableGrown(document: Document, sheetId: string, cell: TypedCell): Document {
  const table = cell.entry === '' ? undefined : tableAbove(document, sheetId, cell);
  try {
    return table ? withRowBelow(document, table) : document;
  } catch (error) {
    if (error instanceof Refusal) return document;
    throw error;
  }
}

function withTyped(document: Document, sheetId: string, cell: TypedCell): Document {
  const grown = withTableGrown(document, sheetId, cell);
  const place = { sheetId, area: cellArea(cell) };
  const format = gridCell(sheetOf(grown, sheetId).cells, cell.row, cell.column)?.format;
  const isGeneral = (format?.numberFormat ?? 'General') === 'General';
  const formatted =
    cell.numberFormat !== undefined && isGeneral ? writeNumberFormats(grown, place, cell.numberFormat) : grown;
  return writeContents(formatted, place, cell.entry);
}

const withProtection = (document: Document, { sheetIds, structure, isProtected }: Protection): Document => ({
  ...document,
  structureLocked: structure ? isProtected : document.structureLocked,
  sheets: document.sheets.map((sheet) => (sheetIds.includes(sheet.id) ? { ...sheet, isProtected } : sheet)),
});

/**
 * @returns the document after what a person did
 * @throws Refusal as Excel would refuse it, such as AccessDenied on a protected sheet
 * @example afterDeed(document, { kind: 'type', sheetId, cells: [{ row: 1, column: 2, entry: 2340000 }] })
 */
export function afterDeed(document: Document, deed: Deed): Document {
  if (deed.kind === 'protect') return withProtection(document, deed);
  const { id } = sheetOf(document, deed.sheetId);
  switch (deed.kind) {
    case 'type':
      return deed.cells.reduce((changed, cell) => withTyped(changed, id, cell), document);
    case 'select':
      return { ...document, activeSheetId: id, selections: new Map([...document.selections, [id, deed.area]]) };
  }
}
